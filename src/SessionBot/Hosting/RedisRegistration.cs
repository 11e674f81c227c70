using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using SessionBot.Live;
using StackExchange.Redis;

namespace SessionBot.Hosting;

/// <summary>What several processes share besides the database: a cache and change notices. One process needs no Redis for either.</summary>
internal static class RedisRegistration
{
    private const string Key = "ConnectionStrings:Redis";

    /// <summary>Nothing waits for Redis longer than this: what it would tell can be read, or done, without it.</summary>
    private const int Patience = 1000;

    public static void AddCacheAndChangeFeed(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Redis") is not { Length: > 0 } redis)
        {
            services.AddDistributedMemoryCache();
            services.AddSingleton<IChangeFeed, LocalChangeFeed>();
            return;
        }

        var settings = Read(redis);
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(settings));
        services.AddStackExchangeRedisCache(options => options.InstanceName = "sessionbot:");
        services.AddOptions<RedisCacheOptions>().Configure<IConnectionMultiplexer>(
            (options, connection) => options.ConnectionMultiplexerFactory = () => Task.FromResult(connection));
        services.AddSingleton<RedisChangeFeed>();
        services.AddSingleton<IChangeFeed>(provider => provider.GetRequiredService<RedisChangeFeed>());
        services.AddHostedService(provider => provider.GetRequiredService<RedisChangeFeed>());
    }

    private static ConfigurationOptions Read(string text)
    {
        ConfigurationOptions settings;
        try
        {
            settings = ConfigurationOptions.Parse(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw Fault($"cannot be read ({exception.Message})");
        }

        if (settings.EndPoints.Count == 0)
        {
            throw Fault("names no server");
        }

        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        (settings.ConnectTimeout, settings.AsyncTimeout, settings.SyncTimeout) = (Patience, Patience, Patience);
        return settings;
    }

    private static OptionsValidationException Fault(string what) =>
        new(Key, typeof(string), [$"{Key} {what}: write \"localhost:6379\", or leave it out where one process is enough."]);
}
