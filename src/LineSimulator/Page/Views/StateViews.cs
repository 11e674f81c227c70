using LineSimulator.Chats;
using LineSimulator.Faults;
using LineSimulator.Journal;
using LineSimulator.Page.Acts;
using LineSimulator.Page.Scripts;

namespace LineSimulator.Page.Views;

/// <summary>Reads the platform for the page.</summary>
internal sealed class StateViews(
    LinePlatform platform,
    PlatformState state,
    FaultBook faults,
    CallJournal journal,
    ChangeFeed feed,
    Chaos chaos,
    HeldDesk desk,
    Recorder recorder,
    Replay replay)
{
    public StateView Read() => new(
        feed.Version,
        Bot(),
        state.Now,
        new QuotaView(platform.QuotaUsed, platform.QuotaLimit),
        platform.IsOnStandby,
        Chats(),
        [.. faults.Planned.Select(fault => new FaultView(fault.Endpoint, fault.Kind, fault.Times, (int)fault.Delay.TotalMilliseconds))],
        chaos.Delivery,
        desk.Count,
        platform.PendingRedeliveries,
        recorder.State,
        replay.State,
        platform.Options.Hints,
        Enum.GetNames<LineEndpoint>(),
        Enum.GetNames<FaultKind>());

    private BotView Bot()
    {
        var last = journal.Entries.FirstOrDefault(entry => entry.Direction == JournalDirection.Webhook);
        var trouble = last is null or { Verdict: JournalVerdict.Accepted } ? null : last.Note.Length > 0 ? last.Note : $"HTTP {last.Status}";
        var options = platform.Options;
        return new BotView(options.BotName, options.BotUserId, options.WebhookUrl?.ToString(), trouble, options.ChannelSecret, options.ChannelAccessToken);
    }

    private List<ChatHeadView> Chats()
    {
        var chats = platform.Chats;
        lock (state.Gate)
        {
            return [.. chats.Select(Head)];
        }
    }

    private ChatHeadView Head(Chat chat) => new(
        chat.Id,
        chat.Name,
        chat.Kind != ChatKind.Private,
        state.FindUser(chat.Id)?.Friendship.ToString(),
        [.. (state.FindGroup(chat.Id)?.MemberIds ?? []).Select(id => new MemberView(id, state.User(id).Name))]);
}
