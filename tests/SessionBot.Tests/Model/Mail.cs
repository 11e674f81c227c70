using LineSimulator.People;
using LineSimulator.Webhooks;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Model;

/// <summary>What was sent, and how it travels: at once, twice, after a lost answer, or late; each arrival is told to the model too.</summary>
internal sealed class Mail(BotWorld world)
{
    private readonly List<SentMessage> _sent = [];
    private readonly List<Travelling> _late = [];

    public SessionModel Model { get; } = new();

    public IReadOnlyList<SentMessage> Sent => _sent;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string LastEvent => world.Line.Deliveries[^1].EventIds.Single();

    public async Task<List<string>> SendAsync(
        Act act, SimulatedUser by, string text, bool inGroup, Func<Delivery, Task<string>> send, Func<string, string, string> arrives)
    {
        var delivery = DeliveryOf(act);
        if (act.Travel != Travel.Late)
        {
            var id = await send(delivery);
            _sent.Add(new(by, id, text, inGroup));
            return [Model.Arrive(id, () => arrives(id, text))];
        }

        var late = await UnreachableAsync(() => send(delivery));
        _sent.Add(new(by, late, text, inGroup));
        _late.Add(new(LastEvent, () => Model.Arrive(late, () => arrives(late, text))));
        return [];
    }

    public async Task<List<string>> UnsendAsync(Act act, SentMessage sent)
    {
        if (Model.Erased.Contains(sent.MessageId))
        {
            return [];
        }

        Model.Erased.Add(sent.MessageId);
        Forget(sent.MessageId);
        var delivery = DeliveryOf(act);
        if (act.Travel != Travel.Late)
        {
            await world.Line.UnsendAsync(sent.By.Id, sent.MessageId, delivery, Ct);
            return [Model.Unsend(sent.MessageId)];
        }

        await UnreachableAsync(async () =>
        {
            await world.Line.UnsendAsync(sent.By.Id, sent.MessageId, delivery, Ct);
            return "";
        });
        _late.Add(new(LastEvent, () => Model.Unsend(sent.MessageId)));
        return [];
    }

    public async Task<List<string>> SendAndUnsendAheadAsync(SimulatedUser by, string text)
    {
        var id = "";
        await world.Line.HoldAsync(
            async () =>
            {
                id = await world.Line.SayAsync(by.Id, text, ct: Ct);
                await world.Line.UnsendAsync(by.Id, id, ct: Ct);
            },
            HeldOrder.Reversed, Ct);
        Model.Erased.Add(id);
        _sent.Add(new(by, id, text, false));
        Forget(id);
        return [Model.Unsend(id), Model.Arrive(id, () => "unsent")];
    }

    /// <summary>Words that several messages say, such as a command, are nobody's secret.</summary>
    private void Forget(string messageId) =>
        Model.ErasedTexts.AddRange(_sent.Where(sent => sent.MessageId == messageId && sent.Text.Contains("窓口", StringComparison.Ordinal))
            .Select(sent => sent.Text[sent.Text.IndexOf("窓口", StringComparison.Ordinal)..]));

    /// <returns>The fates of the events that had been on their way, in the order in which they have arrived.</returns>
    public async Task<List<string>> BringLateAsync(Sight sight)
    {
        // Of what waits at the same moment in several conversations nothing says which is handled first.
        while (await world.Line.RedeliverOneAsync(Ct))
        {
            await world.QuietAsync();
        }

        var arrived = await sight.ArrivedAsync(_late.ConvertAll(travelling => travelling.EventId));
        var late = _late.ToDictionary(travelling => travelling.EventId);
        _late.Clear();
        return arrived.ConvertAll(id => late[id].Arrives());
    }

    private async Task<string> UnreachableAsync(Func<Task<string>> send)
    {
        var address = world.Line.Options.WebhookUrl;
        world.Line.Options.WebhookUrl = new Uri("http://127.0.0.1:1/");
        try
        {
            return await send();
        }
        finally
        {
            world.Line.Options.WebhookUrl = address;
        }
    }

    private static Delivery DeliveryOf(Act act) =>
        new() { Duplicates = act.Travel == Travel.Twice ? 1 : 0, LoseAnswer = act.Travel == Travel.AgainAfterALostAnswer };
}

internal sealed record SentMessage(SimulatedUser By, string MessageId, string Text, bool InGroup);
