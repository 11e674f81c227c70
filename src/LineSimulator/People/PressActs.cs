using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.Webhooks;

namespace LineSimulator.People;

/// <summary>What happens on a phone when an action is pressed. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
internal sealed class PressActs(PlatformState state)
{
    private readonly EventFactory _events = new(state);
    private readonly Speech _speech = new(state);
    private readonly MessageActs _messages = new(state);

    /// <param name="label">The pressed button: noted in the chat, although LINE shows nothing, where there is no display text.</param>
    public WebhookEvent Postback(EventSource source, string data, string? displayText, string? label = null, JsonObject? parameters = null)
    {
        var user = _speech.Writer(source);
        if (displayText is { Length: > 0 })
        {
            _speech.Show(source, user, displayText);
        }
        else if (label is not null)
        {
            _speech.Note(source, user, $"［{label}］を押す");
        }

        return _events.Postback(source, data, parameters);
    }

    public IReadOnlyList<WebhookEvent> PressLabel(EventSource source, string label, string? picked)
    {
        var action = TapTargets.Find(state.Chat(source.ChatId), label).Action;
        return Press(source, action, label, picked) is { Count: > 0 } events
            ? events
            : throw new SimulatorException(
                $"The button ［{label}］ has a {Text(action, "type")} action, which sends nothing by itself: tap a message or postback button, or act in its place.");
    }

    /// <summary>The events that follow; none where the phone only opens or copies something.</summary>
    /// <param name="picked">What a date and time picker is set to; left out, its initial value or the present.</param>
    public IReadOnlyList<WebhookEvent> Press(EventSource source, JsonElement action, string label, string? picked)
    {
        switch (Text(action, "type"))
        {
            case "message":
                return [_messages.Say(source, Text(action, "text")!).Event];
            case "postback" when Text(action, "text") is { } words:
                return [Postback(source, Text(action, "data")!, null), _messages.Say(source, words).Event];
            case "postback":
                return [Postback(source, Text(action, "data")!, Text(action, "displayText"), label)];
            case "datetimepicker":
                var mode = Text(action, "mode")!;
                return [Postback(source, Text(action, "data")!, null, label, new JsonObject { [mode] = picked ?? Text(action, "initial") ?? Present(mode) })];
            case "richmenuswitch":
                var (alias, status) = Switch(source, action);
                return [Postback(source, Text(action, "data")!, null, label, new JsonObject { ["newRichMenuAliasId"] = alias, ["status"] = status })];
            default:
                return [];
        }
    }

    // The menu changes on the phone before the bot hears of it.
    private (string Alias, string Status) Switch(EventSource source, JsonElement action)
    {
        var alias = Text(action, "richMenuAliasId")!;
        if (state.Channel.Menus.FindAlias(alias) is not { } menuId)
        {
            return (alias, "RICHMENU_ALIAS_ID_NOTFOUND");
        }

        if (state.Channel.Menus.Find(menuId) is null)
        {
            return (alias, "RICHMENU_NOTFOUND");
        }

        state.Channel.Menus.Link(source.UserId!, menuId);
        return (alias, "SUCCESS");
    }

    private string Present(string mode) => JapanTime.Of(state.Now).ToString(
        mode switch { "date" => "yyyy-MM-dd", "time" => "HH:mm", _ => "yyyy-MM-dd'T'HH:mm" }, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement action, string name) =>
        action.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
