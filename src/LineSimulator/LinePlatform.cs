using LineSimulator.Chats;
using LineSimulator.Faults;
using LineSimulator.People;
using LineSimulator.Webhooks;

namespace LineSimulator;

/// <summary>
/// A LINE platform in one process: its people, their chats, and the rules between them and the bot. Safe for use by many threads.
/// The acts of people are in this class too: each returns when the bot has answered the webhook.
/// </summary>
public sealed partial class LinePlatform
{
    private readonly PlatformState _state;
    private readonly Courier _courier;
    private readonly Redeliveries _redeliveries;
    private readonly FaultBook _faults;
    private readonly FriendActs _friends;
    private readonly MessageActs _messages;
    private readonly FileActs _files;
    private readonly GroupActs _groups;
    private readonly PressActs _presses;

    internal LinePlatform(PlatformState state, Courier courier, Redeliveries redeliveries, FaultBook faults)
    {
        (_state, _courier, _redeliveries, _faults) = (state, courier, redeliveries, faults);
        (_friends, _messages, _files, _groups, _presses) = (new(state), new(state), new(state), new(state), new(state));
    }

    /// <summary>The options it was built with; <see cref="SimulatorOptions.WebhookUrl"/> may still be set.</summary>
    public SimulatorOptions Options => _state.Channel.Options;

    /// <summary>All chats as they stand now, in the order in which their people and groups were added.</summary>
    public IReadOnlyList<Chat> Chats
    {
        get
        {
            lock (_state.Gate)
            {
                return [.. _state.Chats.Select(chat => chat.Snapshot(_state.Now))];
            }
        }
    }

    /// <summary>Every webhook that was posted, in order.</summary>
    public IReadOnlyList<DeliveryAttempt> Deliveries => _courier.Attempts;

    /// <summary>How many webhooks wait for a redelivery.</summary>
    public int PendingRedeliveries => _redeliveries.Count;

    /// <summary>Whether a reply with this token was taken, whatever became of the answer to it.</summary>
    public bool HasTakenReply(string replyToken)
    {
        lock (_state.Gate)
        {
            return _state.Channel.ReplyTokens.IsUsed(replyToken);
        }
    }

    /// <summary>Recipients pushed to in this calendar month of Japan.</summary>
    public long QuotaUsed
    {
        get
        {
            lock (_state.Gate)
            {
                return _state.Channel.Quota.UsedThisMonth;
            }
        }
    }

    /// <summary>All people, in the order in which they were added.</summary>
    public IReadOnlyList<SimulatedUser> Users
    {
        get
        {
            lock (_state.Gate)
            {
                return [.. _state.Users];
            }
        }
    }

    /// <summary>Adds a person who does not follow the account yet.</summary>
    /// <param name="userId"><c>U</c> and 32 lower-case hexadecimal digits; left out, the platform makes one up.</param>
    public SimulatedUser AddUser(string name, string? userId = null)
    {
        if (userId is not null && !LineId.IsUser(userId))
        {
            throw new SimulatorException($"{userId} is no LINE user ID: give U and 32 lower-case hexadecimal digits, or leave it out.");
        }

        lock (_state.Gate)
        {
            var user = new SimulatedUser(userId ?? _state.Ids.NextUserId(), name);
            _state.Add(user);
            return user;
        }
    }

    public SimulatedUser? FindUser(string userId)
    {
        lock (_state.Gate)
        {
            return _state.FindUser(userId);
        }
    }

    /// <param name="id">The user's, group's or room's ID.</param>
    public Chat Chat(string id)
    {
        lock (_state.Gate)
        {
            return _state.Chat(id).Snapshot(_state.Now);
        }
    }

    /// <summary>All chats, or those with the given IDs, for reading.</summary>
    public ChatTranscript Transcript(params IReadOnlyList<string> ids) => new(ids.Count == 0 ? Chats : [.. ids.Select(Chat)]);

    /// <summary>Plans a failure of the next calls to an endpoint. Planned failures strike in their order.</summary>
    /// <param name="delay">For <see cref="FaultKind.Slow"/>, by the platform's clock.</param>
    public void Fault(LineEndpoint endpoint, FaultKind kind, int times = 1, TimeSpan delay = default) =>
        _faults.Add(new Fault(endpoint, kind, times, delay));

    /// <summary>Forgets the failures that have not struck yet.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>
    /// Holds back the events of everything that <paramref name="speak"/> does, then sends them in the order given.
    /// Nothing reaches the bot before all of it is done.
    /// </summary>
    public Task HoldAsync(Func<Task> speak, HeldOrder order, CancellationToken ct = default) => _courier.HoldAsync(speak, order, ct);

    /// <summary>Makes one of the waiting redeliveries now, whatever its time; returns false when none waits.</summary>
    public Task<bool> RedeliverOneAsync(CancellationToken ct = default) => _courier.RedeliverOneAsync(ct);

    /// <summary>Makes every waiting redelivery now, once, whatever its time; returns how many were tried.</summary>
    public Task<int> RedeliverPendingAsync(CancellationToken ct = default) => _courier.RedeliverPendingAsync(ct);
}
