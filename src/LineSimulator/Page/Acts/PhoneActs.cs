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
        var user = platform.AddUser(name.Trim() is { Length: > 0 } given ? given : throw new SimulatorException("名前がありません。名前を入れてください。"));
        await FollowAsync(user.Id);
        return user.Id;
    }

    public async Task<string> AddGroupAsync(string name, IReadOnlyList<string> memberIds)
    {
        if (memberIds.Count == 0)
        {
            throw new SimulatorException("グループに入る人がいません。1 人以上選んでください。");
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

    public Task SendFileAsync(string chatId, string? speakerId, string fileName, byte[] bytes)
    {
        recorder.Missed("写真とファイル");
        if (!IsGroup(chatId))
        {
            return desk.DoAsync(() => platform.SendFileAsync(chatId, fileName, bytes, 0, Delivery, Ct));
        }

        var send = ports.SendGroupFile ?? throw new SimulatorException("グループには写真やファイルを送れません。その人のスマホから送ってください。");
        return desk.DoAsync(() => send(Speaker(speakerId), fileName, bytes, chatId, Delivery, Ct));
    }

    public Task SendStickerAsync(string chatId, string? speakerId, string packageId, string stickerId)
    {
        var send = ports.SendSticker ?? throw new SimulatorException("スタンプは送れません。文字で送ってください。");
        recorder.Missed("スタンプ");
        var groupId = IsGroup(chatId) ? chatId : null;
        return desk.DoAsync(() => send(groupId is null ? chatId : Speaker(speakerId), packageId, stickerId, groupId, Delivery, Ct));
    }

    public Task UnsendAsync(string userId, string messageId)
    {
        recorder.Unsent(userId, messageId, Delivery);
        return desk.DoAsync(() => platform.UnsendAsync(userId, messageId, Delivery, Ct));
    }

    /// <summary>Presses a button of the chat: the newest one with its label by that label, any other by what it does.</summary>
    /// <param name="action">LINE's action object, as the phone shows it.</param>
    /// <param name="picked">What a date and time picker was set to.</param>
    public Task PressAsync(string chatId, string? speakerId, JsonElement action, string? picked)
    {
        if (Text(action, "type") == "message")
        {
            return IsNewest(chatId, action, out var text) ? TapAsync(chatId, text) : SayAsync(chatId, speakerId, Text(action, "text") ?? "");
        }

        if (picked is null && IsNewest(chatId, action, out var label))
        {
            return TapAsync(chatId, label);
        }

        recorder.Missed("ラベルで選べないボタン");
        if (ports.Press is { } press)
        {
            var groupId = IsGroup(chatId) ? chatId : null;
            return desk.DoAsync(() => press(groupId is null ? chatId : Speaker(speakerId), action, picked, groupId, Delivery, Ct));
        }

        return Text(action, "type") == "postback" && !IsGroup(chatId)
            ? desk.DoAsync(() => PostbackAsync(chatId, action))
            : throw new SimulatorException("ここではこの種類のボタンを押せません。文字で答えてください。");
    }

    private Task TapAsync(string userId, string label)
    {
        recorder.Tapped(userId, label, Delivery);
        return desk.DoAsync(() => platform.TapAsync(userId, label, Delivery, Ct));
    }

    private async Task PostbackAsync(string userId, JsonElement action)
    {
        await platform.PostbackAsync(userId, Text(action, "data") ?? "", Text(action, "displayText"), Delivery, Ct);
        if (Text(action, "text") is { Length: > 0 } text)
        {
            await platform.SayAsync(userId, text, Delivery, Ct);
        }
    }

    private bool IsNewest(string chatId, JsonElement action, out string label)
    {
        label = Text(action, "label") ?? "";
        return !IsGroup(chatId)
            && label.Length > 0
            && PressedButton.FindNewest(platform.Chat(chatId), label) is { } newest
            && JsonElement.DeepEquals(newest, action);
    }

    private bool IsGroup(string chatId) => platform.Chat(chatId).Kind != ChatKind.Private;

    private static string Speaker(string? speakerId) =>
        speakerId ?? throw new SimulatorException("だれの発言か分かりません。書く人を選んでください。");

    private static string? Text(JsonElement action, string name) =>
        action.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
