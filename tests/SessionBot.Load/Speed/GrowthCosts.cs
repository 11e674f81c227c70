namespace SessionBot.Load.Speed;

/// <summary>What is measured, and what it may cost.</summary>
internal sealed class GrowthCosts(int webhooks, int questions)
{
    public const double ConversationBar = 1.5;
    public const double HistoryBar = 1.3;
    public const double SessionBar = 1.3;

    private const int Connections = 16;

    private const int YesSayers = 10;

    private static int _runs;
    private int _asked;

    /// <summary>So many that somebody has been silent since before the history whenever a yes is to be said.</summary>
    public static int MembersFor(int rounds) => YesSayers * (rounds + 1);

    /// <summary>Group chatter from as many chats as there are members; what it leaves is handled before anything else is measured.</summary>
    public GrowthCost Ack(double bar) => new("ack", bar, 1, async (service, _, ct) =>
    {
        var requests = WebhookLoad.Requests($"{Interlocked.Increment(ref _runs):D3}", webhooks, service.Address, service.Members);
        var result = await ClosedLoop.RunAsync(service.Address, requests, Connections, ct);
        await service.QuietAsync(ct);
        return 1000 / result.PerSecond;
    });

    /// <summary>Said by many at the same time: all of receiving, handling and replying.</summary>
    public GrowthCost Handling(double bar) => new("handling", bar, 1, (service, _, ct) => service.AskAllAsync(questions * 4, Question, ct, "受け付けました"));

    /// <summary>From a member's question to the bot's reply, one at a time.</summary>
    public GrowthCost Question(double bar) => One("question", bar, (service, number, ct) =>
        service.AskAsync(GrowthEvents.User(number % service.Members), Question(number), ct, "受け付けました"));

    /// <summary>A yes from somebody who has said nothing for long, each time somebody else.</summary>
    public static GrowthCost Yes(double bar) => new("yes", bar, YesSayers, (service, number, ct) =>
        service.AskAsync(GrowthEvents.User(number % service.Members), "はい", ct));

    public GrowthCost Say(string name, double bar, string text, string says) =>
        One(name, bar, (service, _, ct) => service.AskAsync(service.Organizer, text, ct, says));

    public GrowthCost Page(string name, double bar, string path) => One(name, bar, (service, _, ct) => service.PageAsync(path, ct));

    public static GrowthCost Export(double bar) => new("export", bar, 1, (service, _, ct) => service.ExportAsync(ct));

    private string Question(int number) => $"質問：その{Interlocked.Increment(ref _asked)}の手続きは{number}日でどうなりますか";

    private GrowthCost One(string name, double bar, Func<GrowthService, int, CancellationToken, Task<double>> costAsync) => new(name, bar, questions, costAsync);
}
