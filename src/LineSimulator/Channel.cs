using LineSimulator.Api;
using LineSimulator.Login;
using LineSimulator.RichMenus;
using LineSimulator.Tokens;
using LineSimulator.Webhooks;

namespace LineSimulator;

/// <summary>What LINE keeps for one Messaging API channel and the LINE Login channel beside it. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class Channel(SimulatorOptions options, TimeProvider clock)
{
    public SimulatorOptions Options { get; } = options;

    public Uri WebhookUrl => Options.WebhookUrl
        ?? throw new SimulatorException("The simulator does not know where to send webhooks: set SimulatorOptions.WebhookUrl to the bot's webhook address.");

    /// <summary>A module talks in the bot's place: its events come without reply tokens.</summary>
    public bool IsOnStandby { get; set; }

    public ReplyTokens ReplyTokens { get; } = new(clock);

    public RetryKeys RetryKeys { get; } = new(clock);

    public QuotaMeter Quota { get; } = new(options.MonthlyQuota, clock);

    public DeliveryCounts DeliveryCounts { get; } = new(clock);

    public ReadTokens ReadTokens { get; } = new();

    public AccessTokens AccessTokens { get; } = new(options, clock);

    public AssertionKeys AssertionKeys { get; } = new();

    public LinkTokens LinkTokens { get; } = new(clock);

    public MenuBook Menus { get; } = new();

    public LoginChannel Login { get; } = new(options, clock);
}
