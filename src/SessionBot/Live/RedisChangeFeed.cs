using StackExchange.Redis;

namespace SessionBot.Live;

/// <summary>Notices to all processes, by Redis. While Redis is away they stay in this process, and the others poll.</summary>
internal sealed partial class RedisChangeFeed : IChangeFeed, IHostedService
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("sessionbot:changes");

    private readonly LocalChangeFeed _here = new();
    private readonly string _sender = Guid.NewGuid().ToString("N");
    private readonly IConnectionMultiplexer _redis;

    public RedisChangeFeed(IConnectionMultiplexer redis, ILogger<RedisChangeFeed> logger)
    {
        _redis = redis;
        redis.ConnectionFailed += (_, lost) => Log.Lost(logger, lost.ConnectionType, lost.FailureType);
        redis.ConnectionRestored += (_, restored) => Log.Restored(logger, restored.ConnectionType);
    }

    public void Publish(string subject) => Publish(subject, "");

    public void Publish(string subject, string word)
    {
        _here.Publish(subject, word);
        if (_redis.IsConnected)
        {
            _redis.GetSubscriber().Publish(Channel, $"{_sender} {subject} {word}", CommandFlags.FireAndForget);
        }
    }

    public IDisposable Subscribe(string subject, Action heard) => _here.Subscribe(subject, heard);

    public IDisposable Subscribe(string subject, Action<string> heard) => _here.Subscribe(subject, heard);

    /// <remarks>A subscription outlives a lost connection: it is taken up again with the next one.</remarks>
    public Task StartAsync(CancellationToken cancellationToken) =>
        _redis.GetSubscriber().SubscribeAsync(Channel, (_, notice) => Hear(notice.ToString()), CommandFlags.FireAndForget);

    public Task StopAsync(CancellationToken cancellationToken) =>
        _redis.GetSubscriber().UnsubscribeAsync(Channel, flags: CommandFlags.FireAndForget);

    private void Hear(string notice)
    {
        if (notice.Split(' ', 3) is [var sender, var subject, .. var word] && sender != _sender)
        {
            _here.Publish(subject, string.Concat(word));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Redis is away ({Connection}, {Failure}): other processes hear of changes at their next poll, and nothing is cached")]
        public static partial void Lost(ILogger logger, ConnectionType connection, ConnectionFailureType failure);

        [LoggerMessage(2, LogLevel.Information, "Redis is back ({Connection})")]
        public static partial void Restored(ILogger logger, ConnectionType connection);
    }
}
