using LineSimulator.Api;
using LineSimulator.Webhooks;

namespace LineSimulator;

/// <summary>What LINE keeps for one Messaging API channel. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class Channel(SimulatorOptions options, TimeProvider clock)
{
    public SimulatorOptions Options { get; } = options;

    public Uri WebhookUrl => Options.WebhookUrl
        ?? throw new SimulatorException("The simulator does not know where to send webhooks: set SimulatorOptions.WebhookUrl to the bot's webhook address.");

    public ReplyTokens ReplyTokens { get; } = new(clock);

    public RetryKeys RetryKeys { get; } = new(clock);

    public QuotaMeter Quota { get; } = new(options.MonthlyQuota, clock);
}
