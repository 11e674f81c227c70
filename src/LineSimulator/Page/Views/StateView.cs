using LineSimulator.Faults;
using LineSimulator.Page.Scripts;
using LineSimulator.Webhooks;

namespace LineSimulator.Page.Views;

/// <summary>Everything on the page but chats and journal.</summary>
/// <param name="Version">Of the change feed when this was read.</param>
/// <param name="Held">How many acts are held, or null while none are.</param>
/// <param name="Hints">What to write first, for somebody who has just begun.</param>
/// <param name="Endpoints">Where a fault can strike.</param>
/// <param name="FaultKinds">What a fault can do.</param>
internal sealed record StateView(
    long Version,
    BotView Bot,
    DateTimeOffset Now,
    QuotaView Quota,
    bool Standby,
    IReadOnlyList<ChatHeadView> Chats,
    IReadOnlyList<FaultView> Faults,
    Delivery Delivery,
    int? Held,
    int PendingRedeliveries,
    RecordingState? Recording,
    ReplayState? Replay,
    IReadOnlyList<string> Hints,
    IReadOnlyList<string> Endpoints,
    IReadOnlyList<string> FaultKinds);

/// <param name="WebhookUrl">Null while the bot has not been connected.</param>
/// <param name="Trouble">Why the last webhook did not get through, or null.</param>
/// <param name="ChannelSecret">What the bot must know to be connected, as <paramref name="AccessToken"/>. Both open this simulator and nothing else.</param>
internal sealed record BotView(string Name, string UserId, string? WebhookUrl, string? Trouble, string ChannelSecret, string AccessToken);

internal sealed record QuotaView(long Used, long? Limit);

/// <param name="Friendship">Of a person; null for a group.</param>
internal sealed record ChatHeadView(string Id, string Name, bool IsGroup, string? Friendship, IReadOnlyList<MemberView> Members);

internal sealed record MemberView(string Id, string Name);

internal sealed record FaultView(LineEndpoint Endpoint, FaultKind Kind, int Times, int Milliseconds);
