using System.Runtime.CompilerServices;
using Line.Messaging;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Work;

namespace SessionBot.Verbs.Doctor;

/// <summary>What LINE says about each group's account, and whether this machine's clock is LINE's.</summary>
internal static class LineCheck
{
    /// <summary>LINE dates events, tokens and signatures; leases and reminders count by this machine.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(30);

    public static async IAsyncEnumerable<Finding> RunAsync(IServiceProvider services, [EnumeratorCancellation] CancellationToken ct)
    {
        var groups = services.GetRequiredService<IOptions<StudyGroupCatalog>>();
        if (groups.Value.Count == 0)
        {
            yield return Finding.Well("line", "no study group is set: the service runs with the simulator");
        }

        foreach (var (key, group) in groups.Value)
        {
            yield return await TryAsync(key, () => ClockAsync(services, group.Line.ApiBase, ct), ct);
            var client = services.GetRequiredService<LineClients>().For(key);
            yield return await TryAsync(key, () => AccountAsync(client, key, group, ct), ct);
            yield return await TryAsync(key, () => WebhookAsync(client, key, ct), ct);
            yield return await TryAsync(key, () => QuotaAsync(client, key, ct), ct);
        }
    }

    private static async Task<Finding> AccountAsync(ILineMessagingClient client, string key, StudyGroupOptions group, CancellationToken ct)
    {
        var bot = await client.GetBotInfoAsync(ct);
        return string.IsNullOrEmpty(group.Line.BotUserId) || group.Line.BotUserId == bot.UserId
            ? Finding.Well("line", $"{key}: the account is {bot.DisplayName} ({bot.BasicId})")
            : Finding.Fault("line", $"{key}: the token belongs to {bot.DisplayName} ({bot.BasicId}), and StudyGroups:{key}:Line:BotUserId names another account: correct one of the two.");
    }

    private static async Task<Finding> WebhookAsync(ILineMessagingClient client, string key, CancellationToken ct)
    {
        if (await client.GetWebhookEndpointAsync(ct) is not { } endpoint)
        {
            return Finding.Fault("webhook", $"{key}: no webhook URL is set: set https://(public address)/line/webhook in the LINE Developers Console.");
        }

        if (!endpoint.Active)
        {
            return Finding.Fault("webhook", $"{key}: LINE sends no webhooks: turn \"Use webhook\" on in the LINE Developers Console.");
        }

        var test = await client.TestWebhookEndpointAsync(cancellationToken: ct);
        return test.Success
            ? Finding.Well("webhook", $"{key}: LINE reaches {endpoint.Endpoint}")
            : Finding.Fault("webhook", $"{key}: LINE does not reach {endpoint.Endpoint} ({test.Reason}, {test.StatusCode}): start the service, and check the address, its certificate and the channel secret.");
    }

    private static async Task<Finding> QuotaAsync(ILineMessagingClient client, string key, CancellationToken ct)
    {
        if ((await client.GetMessageQuotaAsync(ct)).Value is not { } limit)
        {
            return Finding.Well("quota", $"{key}: without limit");
        }

        var used = await client.GetMessageQuotaConsumptionAsync(ct);
        return used < limit
            ? Finding.Well("quota", $"{key}: {limit - used} of {limit} messages of the month are left")
            : Finding.Fault("quota", $"{key}: the month's {limit} messages are used up: replies still go out, pushes wait until next month, or for a larger plan.");
    }

    private static async Task<Finding> ClockAsync(IServiceProvider services, Uri address, CancellationToken ct)
    {
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(LineClients.HttpClientName);
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
        var skew = services.GetRequiredService<TimeProvider>().GetUtcNow() - answer.Headers.Date;
        return skew switch
        {
            null => Finding.Well("clock", $"{address.Host} tells no time to compare with"),
            _ when skew.Value.Duration() <= MostSkew => Finding.Well("clock", $"within {MostSkew.TotalSeconds:0} s of {address.Host}"),
            _ => Finding.Fault("clock", $"is {skew.Value.TotalSeconds:+0;-0} s off {address.Host}: let the machine set its clock by NTP."),
        };
    }

    private static async Task<Finding> TryAsync(string key, Func<Task<Finding>> check, CancellationToken ct)
    {
        try
        {
            return await check();
        }
        catch (Exception exception) when (exception is LineResponseException or ChannelAccessTokenException or HttpRequestException or IOException
            || (exception is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return SendVerdict.Of(exception) is SendVerdict.LockedOut locked
                ? Finding.Fault("line", $"{key}: LINE does not take the channel's token ({locked.Why}): issue a new one and set StudyGroups:{key}:Line:ChannelAccessToken, or check ChannelId and ChannelSecrets.")
                : Finding.Fault("line", $"{key}: LINE cannot be asked ({(exception is LineResponseException refused ? $"{(int)refused.StatusCode}" : exception.GetType().Name)}): check the network from here, and try again.");
        }
    }
}
