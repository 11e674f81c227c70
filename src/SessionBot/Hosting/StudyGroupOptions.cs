namespace SessionBot.Hosting;

/// <summary>
/// Section <c>StudyGroups</c>: the groups that this deployment serves, by key. The key names the group in the database and
/// must not change. Without any group the built-in example runs against the simulator.
/// </summary>
public sealed class StudyGroupOptions
{
    /// <summary>The group's name as the article shows it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The regions that report, in the order in which the article lists them.</summary>
    public List<string> Regions { get; set; } = [];

    /// <summary>Who sends 「運営登録 」 and this code to the bot becomes an organizer. At least 8 characters, kept secret.</summary>
    public string OrganizerCode { get; set; } = "";

    /// <summary>How the article names who took part, such as 「○○研究会メンバー」; empty: the group's name and 「メンバー」.</summary>
    public string Participants { get; set; } = "";

    /// <summary>The layout file of the group's article, below <c>prompts/layouts</c>.</summary>
    public string Layout { get; set; } = "study-group.json";

    /// <summary>The file of the group's own words, below <c>prompts/glossary</c>: what is proposed for them goes before the shipped proposals. Empty: the shipped ones alone.</summary>
    public string Glossary { get; set; } = "";

    /// <summary>
    /// The file of the group's rich menu, with its image beside it; a relative path counts from where the service is started.
    /// Empty: the shipped <c>Menus/menu.json</c>. <c>sessionbot menu apply</c> puts it on LINE.
    /// </summary>
    public string Menu { get; set; } = "";

    /// <summary>
    /// How long before a session the members of regions that miss are reminded of their report, where its plan does not say it:
    /// whole hours, 01:00:00 to 60.00:00:00, five at most. 00:00:00 alone: never. Left out: 7 days, 2 days and 3 hours before.
    /// </summary>
    public List<TimeSpan> RemindBefore { get; set; } = [];

    /// <summary>How the group chooses questions, a sentence or two a line, for the public page <c>/policy/{key}</c>. Left out: words that describe what the service does.</summary>
    public List<string> QuestionPolicy { get; set; } = [];

    internal IReadOnlyList<TimeSpan> UsualReminders => RemindBefore switch
    {
        [] => [TimeSpan.FromDays(7), TimeSpan.FromDays(2), TimeSpan.FromHours(3)],
        [var never] when never == TimeSpan.Zero => [],
        var times => times,
    };

    /// <summary>The LINE official account of the group.</summary>
    public LineChannelOptions Line { get; set; } = new();
}

/// <summary>Section <c>StudyGroups:{key}:Line</c>: the channel, as the LINE Developers Console shows it.</summary>
public sealed class LineChannelOptions
{
    /// <summary>Channel secrets that may sign a webhook, the current one first: a second one lets a reissue lose nothing.</summary>
    public List<string> ChannelSecrets { get; set; } = [];

    /// <summary>The channel's number. With it and without a token, the service issues itself a token of 15 minutes whenever it needs one.</summary>
    public string ChannelId { get; set; } = "";

    /// <summary>A long-lived channel access token, for channels whose id is left out.</summary>
    public string ChannelAccessToken { get; set; } = "";

    /// <summary>The bot's own user id (U and 32 hexadecimal digits); when given, webhooks for another destination are refused.</summary>
    public string? BotUserId { get; set; }

    /// <summary>The LINE Login channel by which organizers sign in to the console.</summary>
    public LineLoginOptions Login { get; set; } = new();

    /// <summary>
    /// How many messages of the month's quota announcements and reminders leave for what people wait for: answers to their
    /// questions, drafted minutes. Recipients, as LINE counts. 0 keeps none.
    /// </summary>
    public int PushReserve { get; set; } = 20;

    /// <summary>The Messaging API; the simulator stands in for it by this address.</summary>
    public Uri ApiBase { get; set; } = new("https://api.line.me/");

    /// <summary>Where message contents are fetched.</summary>
    public Uri DataBase { get; set; } = new("https://api-data.line.me/");
}
