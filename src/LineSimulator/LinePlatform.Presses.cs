using System.Text.Json;
using LineSimulator.RichMenus;
using LineSimulator.Webhooks;

namespace LineSimulator;

/// <content>Buttons, quick replies and the rich menu.</content>
public sealed partial class LinePlatform
{
    /// <summary>The user presses something with a postback; see <see cref="TapAsync"/> for buttons that are in the chat.</summary>
    /// <param name="displayText">What the press shows in the chat, if anything.</param>
    public Task PostbackAsync(string userId, string data, string? displayText = null, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _presses.Postback(EventSource.Private(userId), data, displayText), delivery, ct);

    /// <summary>The user presses the button or quick reply with this label in the newest bot message that has it.</summary>
    /// <exception cref="SimulatorException">No message has it; the labels that there are stand in the message.</exception>
    public Task TapAsync(string userId, string label, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _presses.PressLabel(EventSource.Private(userId), label, null), delivery, ct);

    /// <summary>The same in a group or room.</summary>
    public Task TapInGroupAsync(string groupId, string userId, string label, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _presses.PressLabel(EventSource.Group(groupId, userId), label, null), delivery, ct);

    /// <summary>The user presses something with this action, wherever it stands. Actions that only open or copy something send nothing.</summary>
    /// <param name="action">LINE's action object.</param>
    /// <param name="picked">What a date and time picker is set to, such as <c>2026-12-10T19:30</c>; left out, its initial value or the present.</param>
    /// <param name="chatId">A group or room; null for the private chat.</param>
    public Task PressAsync(
        string userId, JsonElement action, string? picked = null, string? chatId = null, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _presses.Press(EventSource.In(chatId, userId), action, LabelOf(action), picked), delivery, ct);

    /// <summary>The rich menu that this user sees now: the user's own before the default one. Null where there is none, or where the account is blocked.</summary>
    public ShownRichMenu? RichMenuFor(string userId)
    {
        lock (_state.Gate)
        {
            return _state.User(userId).Friendship != People.Friendship.Blocked && _state.Channel.Menus.ShownTo(userId) is { Image: { } image } menu
                ? new ShownRichMenu(menu.Id, menu.Definition.GetRawText(), image.Bytes, image.MediaType)
                : null;
        }
    }

    /// <summary>The user taps an area of the rich menu. A tap that only opens or copies something sends nothing.</summary>
    /// <param name="areaIndex">Counted from 0, as in <c>areas</c>.</param>
    /// <param name="picked">As for <see cref="PressAsync"/>.</param>
    /// <exception cref="SimulatorException">The user sees no menu, or it has no such area.</exception>
    public Task TapRichMenuAsync(
        string userId, int areaIndex, string? picked = null, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(
            () =>
            {
                var action = AreaAction(userId, areaIndex);
                return _presses.Press(EventSource.Private(userId), action, LabelOf(action), picked);
            },
            delivery,
            ct);

    private JsonElement AreaAction(string userId, int areaIndex)
    {
        var menu = RichMenuFor(userId) ?? throw new SimulatorException($"{userId} sees no rich menu: link one with a picture to the user, or set a default.");
        var areas = JsonElement.Parse(menu.Json).GetProperty("areas");
        return areaIndex >= 0 && areaIndex < areas.GetArrayLength()
            ? areas[areaIndex].GetProperty("action")
            : throw new SimulatorException($"The rich menu {menu.Id} has no area {areaIndex}: it has {areas.GetArrayLength()}, counted from 0.");
    }

    private static string LabelOf(JsonElement action) =>
        action.TryGetProperty("label", out var label) && label.ValueKind == JsonValueKind.String ? label.GetString()! : "メニュー";
}
