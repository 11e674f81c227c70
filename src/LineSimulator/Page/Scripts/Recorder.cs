using System.Globalization;
using System.Text.Json.Nodes;
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

    public void Tapped(string userId, string label, Delivery delivery) => Add(userId, new() { ["tap"] = label }, delivery);

    /// <returns>The step, for <see cref="Name"/>.</returns>
    public JsonObject? Said(string userId, string text, Delivery delivery) => Add(userId, new() { ["say"] = text }, delivery);

    /// <summary>Tells which message a step has become, so that it can be taken back.</summary>
    public void Name(JsonObject? step, string messageId)
    {
        lock (_gate)
        {
            if (step is not null)
            {
                _recording?.Said.TryAdd(messageId, step);
            }
        }
    }

    public void Unsent(string userId, string messageId, Delivery delivery)
    {
        lock (_gate)
        {
            if (_recording?.RefOf(messageId) is { } reference)
            {
                Add(userId, new() { ["unsend"] = reference }, delivery);
                return;
            }
        }

        Missed("記録の前に送ったメッセージの取消");
    }

    /// <summary>Notes something that a script cannot tell.</summary>
    public void Missed(string what)
    {
        lock (_gate)
        {
            _recording?.Missed.Add(what);
        }
    }

    public void ClockMoved()
    {
        lock (_gate)
        {
            _recording?.Add(new JsonObject { ["scene"] = "時計を進める", ["at"] = Now() });
        }
    }

    public void BeginTogether(bool inOneWebhook)
    {
        lock (_gate)
        {
            _recording?.BeginTogether(inOneWebhook);
        }
    }

    public void EndTogether()
    {
        lock (_gate)
        {
            _recording?.EndTogether();
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

            var key = _recording.KeyOf(user, mayHaveFollowed && user.Friendship == Friendship.Friend);
            deed.Insert(0, "as", key);
            if (delivery != Delivery.Normal)
            {
                deed["delivery"] = ToJson(delivery);
            }

            _recording.Add(deed);
            return deed;
        }
    }

    private string Now() => JapanTime.Of(clock.GetUtcNow()).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private static JsonObject ToJson(Delivery delivery)
    {
        var json = new JsonObject();
        if (delivery.Duplicates > 0)
        {
            json["duplicates"] = delivery.Duplicates;
        }

        if (delivery.LoseAnswer)
        {
            json["loseAnswer"] = true;
        }

        if (delivery.WithoutRedelivery)
        {
            json["withoutRedelivery"] = true;
        }

        return json;
    }
}
