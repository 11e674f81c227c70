namespace SessionBot.Work;

/// <summary>Section <c>Work</c>: how events and sends are worked on. The defaults suit a study group; <see cref="Hosting.SettingRange"/> has the bounds.</summary>
public sealed class WorkOptions
{
    /// <summary>
    /// How much of one queue is worked on at once: jobs and downloads, batches of a group's events, and eight times as many messages to LINE,
    /// which wait for its answer most of the time.
    /// </summary>
    public int Parallelism { get; set; } = 4;

    /// <summary>How long a claimed item is kept from other workers; longer than any handler takes.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the queues are looked at when nothing has signalled.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause before the second attempt; it doubles with every further one, up to five minutes.</summary>
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>An item becomes a dead letter after at least this many attempts…</summary>
    public int DeadAfterAttempts { get; set; } = 6;

    /// <summary>…and not before it has been failing for this long: its conversation waits behind it.</summary>
    public TimeSpan DeadAfterAge { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// So many attempts that came to no end, neither good nor bad, and an item is held to be what ends its process. Whoever kills a service again and again for another reason
    /// meets something in hand each time, so these are many; <see cref="DeadAfterAge"/> holds too.
    /// </summary>
    public int DeadAfterUnfinished { get; set; } = 20;

    /// <summary>The age for pushes, which nothing waits behind. Below 24 hours, for so long LINE remembers a retry key.</summary>
    public TimeSpan PushDeadAfterAge { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The same for photos and files that LINE does not hand out, or still prepares. LINE keeps them for a time that it does not tell.</summary>
    public TimeSpan ContentDeadAfterAge { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a notice waits for a free reply to ride on before it is pushed.</summary>
    public TimeSpan NoticePatience { get; set; } = TimeSpan.FromMinutes(10);
}
