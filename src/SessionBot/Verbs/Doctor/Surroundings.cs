using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using SessionBot.Features.Attachments;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Layout;
using StackExchange.Redis;

namespace SessionBot.Verbs.Doctor;

/// <summary>What the service needs of its settings and its machine.</summary>
internal static class Surroundings
{
    public static async IAsyncEnumerable<Finding> SettingsAsync(IServiceProvider services)
    {
        await Task.CompletedTask;
        var faults = Faults(() => services.GetRequiredService<IStartupValidator>().Validate());
        if (faults.Count == 0)
        {
            faults = [.. Faults(() => services.GetRequiredService<GroupLayouts>()), .. Faults(() => services.GetRequiredService<GroupGlossaries>())];
        }

        foreach (var fault in faults)
        {
            yield return Finding.Fault("settings", fault);
        }

        if (faults.Count == 0)
        {
            yield return Finding.Well("settings", "can be read, and each is known");
        }
    }

    public static async IAsyncEnumerable<Finding> RedisAsync(IServiceProvider services, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return services.GetService<IConnectionMultiplexer>() is { } redis ? await PingAsync(redis, ct) : Finding.Well("redis", "none is set; one process needs none");
    }

    public static async IAsyncEnumerable<Finding> FolderAsync(IServiceProvider services)
    {
        await Task.CompletedTask;
        var faults = Faults(() => services.GetRequiredService<AttachmentStore>().Open());
        yield return faults is [var fault, ..]
            ? Finding.Fault("folder", fault)
            : Finding.Well("folder", $"{Path.GetFullPath(services.GetRequiredService<IOptions<AttachmentOptions>>().Value.Folder!)} can be written");
    }

    private static async Task<Finding> PingAsync(IConnectionMultiplexer redis, CancellationToken ct)
    {
        try
        {
            var took = await redis.GetDatabase().PingAsync().WaitAsync(ct);
            return Finding.Well("redis", $"answers in {took.TotalMilliseconds:0.0} ms");
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            return Finding.Fault("redis", $"does not answer ({exception.GetType().Name}): check that it runs, and ConnectionStrings:Redis. The service goes on without it, only slower.");
        }
    }

    private static IReadOnlyList<string> Faults(Action check)
    {
        try
        {
            check();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
        catch (Exception exception) when (exception is AggregateException or MinutesLayoutException or GlossaryException)
        {
            return [exception.Message];
        }
    }
}
