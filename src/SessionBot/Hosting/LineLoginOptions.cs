namespace SessionBot.Hosting;

/// <summary>
/// Section <c>StudyGroups:{key}:Line:Login</c>: a LINE Login channel under the same provider as the bot's, with
/// <c>{Service:PublicAddress}/sign-in/{key}/callback</c> among its callback URLs. Left out, organizers sign in by the link that the bot sends them.
/// </summary>
public sealed class LineLoginOptions
{
    /// <summary>The channel's number.</summary>
    public string ChannelId { get; set; } = "";

    /// <summary>It also signs the ID tokens of web logins.</summary>
    public string ChannelSecret { get; set; } = "";

    /// <summary>The issuer; the simulator stands in for it by this address.</summary>
    public Uri Authority { get; set; } = new("https://access.line.me/");

    internal bool IsConfigured => ChannelId.Length > 0;
}
