namespace SessionBot.Storage.Queue;

/// <summary>A webhook event, or a job, to be handled once.</summary>
public sealed class WorkItem : QueueRow
{
    public const string WebhookLane = "webhook";
    public const string JobLane = "job";
    public const string ContentLane = "content";

    /// <summary>The webhook event id, or the job's own id: a second row with the same id is a duplicate.</summary>
    public required string Id { get; init; }

    /// <summary>The study group's key: the channel whose secret signed the webhook.</summary>
    public required string Group { get; init; }

    /// <summary>The LINE message that the event brings, where it brings one: an unsend finds it by this.</summary>
    public string? MessageId { get; init; }

    /// <summary>The event's JSON exactly as it arrived; null once its sender has unsent it.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>What became of it, such as <c>question:12</c> or <c>ignored:standby</c>; set when it is done.</summary>
    public string? Fate { get; set; }
}
