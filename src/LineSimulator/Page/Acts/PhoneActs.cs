using System.Text.Json;
using LineSimulator.Chats;
using LineSimulator.Page.Scripts;
using LineSimulator.Webhooks;
using Microsoft.Extensions.Hosting;

namespace LineSimulator.Page.Acts;

/// <summary>What is done on a phone of the page: through the chaos that is set, held where events are held, and recorded.</summary>
internal sealed class PhoneActs(
    LinePlatform platform, PagePorts ports, Chaos chaos, HeldDesk desk, Recorder recorder, IHostApplicationLifetime lifetime)
{
    private Delivery Delivery => chaos.Delivery;

    // A page that is closed in between must not cut off a webhook that is on its way.
    private CancellationToken Ct => lifetime.ApplicationStopping;

    /// <summary>Adds a person who follows the account; returns the user's ID.</summary>
    public async Task<string> AddPersonAsync(string name)
    {
        var user = platform.AddUser(name.Trim() is { Length: > 0 } given ? given : throw new SimulatorException("A person needs a name: give one."));
        await FollowAsync(user.Id);
        return user.Id;
    }

    public async Task<string> AddGroupAsync(string name, IReadOnlyList<string> memberIds)
    {
        if (memberIds.Count == 0)
        {
            throw new SimulatorException("A group needs people: choose at least one.");
        }

        var group = platform.AddGroup(memberIds, name.Trim() is { Length: > 0 } given ? given : "グループ");
        await desk.DoAsync(() => platform.JoinAsync(group.Id, Delivery, Ct));
        return group.Id;
    }

    public Task FollowAsync(string userId)
    {
        recorder.Followed(userId, Delivery);
        return desk.DoAsync(() => platform.FollowAsync(userId, Delivery, Ct));
    }

    public Task UnfollowAsync(string userId)
    {
        recorder.Unfollowed(userId, Delivery);
        return desk.DoAsync(() => platform.UnfollowAsync(userId, Delivery, Ct));
    }

    /// <param name="speakerId">Who writes, where the chat is a group.</param>
    public async Task SayAsync(string chatId, string? speakerId, string text)
    {
        if (IsGroup(chatId))
        {
            recorder.Missed("グループの発言");
            await desk.DoAsync(() => platform.SayInGroupAsync(chatId, Speaker(speakerId), text, Delivery, Ct));
            return;
        }

        var step = recorder.Said(chatId, text, Delivery);
        await desk.DoAsync(async () => recorder.Name(step, await platform.SayAsync(chatId, text, Delivery, Ct)));
    }

    public Task SendFileAsync(string chatId, string fileName, byte[] bytes)
    {
        if (IsGroup(chatId))
        {
            throw new SimulatorException("Files can be sent in private chats only: use the phone of the person.");
        }

        recorder.Missed("写真とファイル");
        return desk.DoAsync(() => platform.SendFileAsync(chatId, fileName, bytes, 0, Delivery, Ct));
    }

    public Task SendStickerAsync(string chatId, string? speakerId, string packageId, string stickerId)
    {
        var send = ports.SendSticker ?? throw new SimulatorException("This platform sends no stickers: write a message instead.");
        recorder.Missed("スタンプ");
        return desk.DoAsync(() => send(chatId, IsGroup(chatId) ? Speaker(speakerId) : chatId, packageId, stickerId, Delivery, Ct));
    }

    public Task UnsendAsync(string userId, string messageId)
    {
        recorder.Unsent(userId, messageId, Delivery);
        return desk.DoAsync(() => platform.UnsendAsync(userId, messageId, Delivery, Ct));
    }

    /// <summary>Presses a button of the chat: the newest one with its label by that label, an older one by what it does.</summary>
    /// <param name="action">LINE's action object, as the phone shows it.</param>
    /// <param name="picked">What a date and time picker was set to.</param>
    public Task PressAsync(string chatId, string? speakerId, JsonElement action, string? picked)
    {
        var type = Text(action, "type");
        if (type == "message" && IsGroup(chatId))
        {
            return SayAsync(chatId, speakerId, Text(action, "text") ?? "");
        }

        if (IsGroup(chatId))
        {
            throw new SimulatorException("Only buttons that write a message can be pressed in a group: press this one in a private chat.");
        }

        if (type == "datetimepicker")
        {
            var send = ports.SendPicked ?? throw new SimulatorException("This platform sends no picked times: answer by a message instead.");
            recorder.Missed("日時の選択");
            return desk.DoAsync(() => send(chatId, Text(action, "data") ?? "", Text(action, "mode") ?? "", picked ?? "", Delivery, Ct));
        }

        if (Text(action, "label") is { } label && IsNewest(chatId, label, action))
        {
            recorder.Tapped(chatId, label, Delivery);
            return desk.DoAsync(() => platform.TapAsync(chatId, label, Delivery, Ct));
        }

        if (type == "message")
        {
            return SayAsync(chatId, null, Text(action, "text") ?? "");
        }

        recorder.Missed("古いボタン・ラベルのないボタン");
        return desk.DoAsync(() => PostbackAsync(chatId, action));
    }

    private async Task PostbackAsync(string userId, JsonElement action)
    {
        await platform.PostbackAsync(userId, Text(action, "data") ?? "", Text(action, "displayText"), Delivery, Ct);
        if (Text(action, "text") is { Length: > 0 } text)
        {
            await platform.SayAsync(userId, text, Delivery, Ct);
        }
    }

    private bool IsNewest(string chatId, string label, JsonElement action) =>
        PressedButton.FindNewest(platform.Chat(chatId), label) is { } newest && JsonElement.DeepEquals(newest, action);

    private bool IsGroup(string chatId) => platform.Chat(chatId).Kind == ChatKind.Group;

    private static string Speaker(string? speakerId) =>
        speakerId ?? throw new SimulatorException("A message in a group needs a speaker: choose who writes.");

    private static string? Text(JsonElement action, string name) =>
        action.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
