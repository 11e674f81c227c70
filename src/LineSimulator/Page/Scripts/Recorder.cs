using System.Globalization;
using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.Page.Acts;
using LineSimulator.People;
using LineSimulator.Webhooks;

namespace LineSimulator.Page.Scripts;

/// <summary>Writes down what is done on the page as a script that <see cref="LineSimulator.Scripts.Script"/> can read. Safe for use by many threads.</summary>
internal sealed class Recorder(LinePlatform platform, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Recording? _recording;

    /// <summary>The recording so far, or null while none runs.</summary>
    public RecordingState? State
    {
        get
        {
            lock (_gate)
            {
                return _recording is null ? null : new RecordingState(_recording.Steps, [.. _recording.Missed]);
            }
        }
    }

    /// <param name="seed">The script's: it decides people's IDs and the order of what is held together.</param>
    public void Start(int seed)
    {
        lock (_gate)
        {
            if (_recording is not null)
            {
                throw new SimulatorException("すでに記録しています。先に止めてください。");
            }

            _recording = new Recording(seed);
            _recording.Add(new JsonObject { ["scene"] = "記録", ["at"] = Now() });
        }
    }

    /// <summary>Ends the recording and returns the script as JSON.</summary>
    public string Stop()
    {
        lock (_gate)
        {
            var script = (_recording ?? throw new SimulatorException("記録していません。先に「記録を始める」を押してください。")).ToJson();
            _recording = null;
            return script;
        }
    }

    public void Followed(string userId, Delivery delivery) => Add(userId, new() { ["follow"] = true }, delivery, mayHaveFollowed: false);

    public void Unfollowed(string userId, Delivery delivery) => Add(userId, new() { ["unfollow"] = true }, delivery);

    /// <summary>A group was made; it stands in the script even if nobody writes in it.</summary>
    public void Gathered(string groupId) => With(recording => KeyOf(recording, groupId));

    /// <returns>The step, for <see cref="Name"/>; null where nothing is recorded.</returns>
    public JsonObject? Did(Hand hand, JsonObject deed, Delivery delivery)
    {
        lock (_gate)
        {
            if (_recording is not null && hand.GroupId is { } groupId)
            {
                if (KeyOf(_recording, groupId) is not { } key)
                {
                    return null;
                }

                deed.Insert(0, "in", key);
            }

            return Add(hand.UserId, deed, delivery);
        }
    }

    /// <summary>Tells which messages a step has become, so that they can be taken back and answered to.</summary>
    public void Name(JsonObject? step, params IReadOnlyList<string> messageIds)
    {
        if (step is not null)
        {
            With(recording => recording.Name(step, messageIds));
        }
    }

    /// <summary>Adds to a step which message it answers to.</summary>
    public void Quoted(JsonObject? step, ChatEntry? quoted)
    {
        if (step is not null && quoted is not null)
        {
            With(recording => recording.Quote(step, quoted));
        }
    }

    public void Unsent(string userId, string messageId, Delivery delivery) =>
        AddAbout(userId, messageId, reference => new() { ["unsend"] = reference }, delivery, "記録の前に送ったメッセージの取消");

    public void Edited(string userId, string messageId, string text, Delivery delivery) =>
        AddAbout(userId, messageId, reference => new() { ["edit"] = reference, ["to"] = text }, delivery, "記録の前に送ったメッセージの編集");

    /// <summary>What a file's step says of its content.</summary>
    public JsonObject Content(byte[] bytes)
    {
        var content = new JsonObject();
        With(recording => content = recording.Content(bytes));
        return content;
    }

    /// <summary>The platform was set otherwise.</summary>
    public void Turned(string name, JsonNode? value) => With(recording => recording.AddTurn(new JsonObject { [name] = value }));

    public void ClockMoved() => With(recording => recording.AddTurn(new JsonObject { ["scene"] = "時計を進める", ["at"] = Now() }));

    /// <param name="order">As the script has it; null for shuffled.</param>
    public void BeginTogether(bool inOneWebhook, string? order) => With(recording => recording.BeginTogether(inOneWebhook, order));

    public void EndTogether() => With(recording => recording.EndTogether());

    private void With(Action<Recording> act)
    {
        lock (_gate)
        {
            if (_recording is { } recording)
            {
                act(recording);
            }
        }
    }

    private void AddAbout(string userId, string messageId, Func<string, JsonObject> deed, Delivery delivery, string missed)
    {
        lock (_gate)
        {
            if (_recording?.RefOf(messageId) is { } reference)
            {
                Add(userId, deed(reference), delivery);
            }
            else
            {
                _recording?.Missed.Add(missed);
            }
        }
    }

    private JsonObject? Add(string userId, JsonObject deed, Delivery delivery, bool mayHaveFollowed = true)
    {
        lock (_gate)
        {
            if (_recording is null || platform.FindUser(userId) is not { } user)
            {
                return null;
            }

            deed.Insert(0, "as", _recording.KeyOf(user, mayHaveFollowed && user.Friendship == Friendship.Friend));
            if (delivery != Delivery.Normal)
            {
                deed["delivery"] = RecordedDelivery.ToJson(delivery);
            }

            _recording.Add(deed);
            return deed;
        }
    }

    // Null for what a script has no word for: a multi-person chat.
    private string? KeyOf(Recording recording, string groupId)
    {
        if (platform.FindGroup(groupId) is not { Kind: ChatKind.Group } group)
        {
            recording.Missed.Add("複数人トーク");
            return null;
        }

        var people = group.MemberIds.Select(platform.FindUser).OfType<SimulatedUser>();
        return recording.KeyOf(group, [.. people.Select(member => recording.KeyOf(member, member.Friendship == Friendship.Friend))]);
    }

    private string Now() => JapanTime.Of(clock.GetUtcNow()).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
