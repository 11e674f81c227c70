using System.Diagnostics;

namespace SessionBot.Work;

/// <summary>The spans that the service tells about its own work, for whoever listens to the source <c>SessionBot</c>. They hold nothing that members write.</summary>
internal static class Telemetry
{
    public static readonly ActivitySource Source = new("SessionBot");

    /// <summary>One transaction that takes events in; it ends after the commit, before LINE is answered.</summary>
    public static Activity? Store(int events) => Source.StartActivity("inbox.store")?.SetTag("events", events);

    /// <summary>One claimed item, from its claim to its commit.</summary>
    public static Activity? Handle(string lane) => Source.StartActivity("work.handle")?.SetTag("lane", lane);

    /// <summary>One attempt to send; it ends with LINE's answer, before that is written down.</summary>
    public static Activity? Send() => Source.StartActivity("outbox.send");

    /// <summary>The drafter at work, outside any transaction.</summary>
    public static Activity? Draft() => Source.StartActivity("minutes.draft");
}
