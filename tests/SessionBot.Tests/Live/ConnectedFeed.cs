using Microsoft.Extensions.Logging.Abstractions;
using SessionBot.Live;
using StackExchange.Redis;
using TestKit;

namespace SessionBot.Tests.Live;

/// <summary>A process's side of Redis.</summary>
internal sealed class ConnectedFeed : IAsyncDisposable
{
    private readonly ConnectionMultiplexer _redis;

    private ConnectedFeed(ConnectionMultiplexer redis, RedisChangeFeed feed) => (_redis, Feed) = (redis, feed);

    public RedisChangeFeed Feed { get; }

    public static async Task<ConnectedFeed> StartAsync(string server)
    {
        var patience = TestConstants.Timeout.TotalMilliseconds;
        var redis = await ConnectionMultiplexer.ConnectAsync($"{server},connectTimeout={patience},syncTimeout={patience},asyncTimeout={patience}");
        var feed = new RedisChangeFeed(redis, NullLogger<RedisChangeFeed>.Instance);
        await feed.StartAsync(TestContext.Current.CancellationToken);

        // A round trip on the same connection: the subscription stands.
        await redis.GetSubscriber().PingAsync();
        return new(redis, feed);
    }

    public async ValueTask DisposeAsync() => await _redis.DisposeAsync();
}
