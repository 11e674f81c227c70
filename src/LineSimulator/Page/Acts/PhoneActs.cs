using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.Page.Scripts;
using LineSimulator.People;
using LineSimulator.Webhooks;
using Microsoft.Extensions.Hosting;

namespace LineSimulator.Page.Acts;

/// <summary>What is done on a phone of the page: through the chaos that is set, held where events are held, and recorded.</summary>
internal sealed class PhoneActs(LinePlatform platform, Chaos chaos, HeldDesk desk, Recorder recorder, IHostApplicationLifetime lifetime)
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
        recorder.Gathered(group.Id);
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

    /// <param name="quotedId">The message that this one answers to, or null.</param>
    public Task SayAsync(Hand hand, string text, string? quotedId = null)
    {
        recorder.MissedIf(quotedId is not null, "返信元のメッセージ");
        var step = recorder.Said(hand, text, Delivery);
        return SendAsync(hand, new MemberMessage.Text(text) { ChatId = hand.GroupId, QuotedMessageId = quotedId }, step);
    }

    public Task SendFileAsync(Hand hand, string fileName, byte[] bytes)
    {
        var step = recorder.SentFile(hand, fileName, bytes.LongLength, Delivery);
        return SendAsync(hand, new MemberMessage.File(fileName, FileContent.Of(bytes)) { ChatId = hand.GroupId }, step);
    }

    /// <summary>Several photos chosen together.</summary>
    public Task SendPhotosAsync(Hand hand, IReadOnlyList<byte[]> photos)
    {
        recorder.Missed("写真をひとまとめに送ったこと");
        var steps = photos.Select(photo => recorder.SentFile(hand, "photo.jpg", photo.LongLength, Delivery)).ToList();
        return desk.DoAsync(async () =>
        {
            var ids = await platform.SendPhotosAsync(hand.UserId, [.. photos.Select(FileContent.Of)], hand.GroupId, Delivery, Ct);
            foreach (var (step, id) in steps.Zip(ids))
            {
                recorder.Name(step, id);
            }
        });
    }

    public Task SendStickerAsync(Hand hand, string packageId, string stickerId)
    {
        recorder.Missed("スタンプ");
        return SendAsync(hand, new MemberMessage.Sticker(packageId, stickerId) { ChatId = hand.GroupId }, null);
    }

    public Task SendLocationAsync(Hand hand, LocationRequest place)
    {
        recorder.Missed("位置情報");
        return SendAsync(hand, new MemberMessage.Location(place.Latitude, place.Longitude, place.Title, place.Address) { ChatId = hand.GroupId }, null);
    }

    public Task EditAsync(Hand hand, string messageId, string text)
    {
        recorder.Edited(hand.UserId, messageId, text, Delivery);
        var groupId = hand.GroupId ?? throw new SimulatorException("LINE が編集をボットに知らせるのは、グループのなかだけです。取り消して、書き直してください。");
        return desk.DoAsync(() => platform.EditAsync(groupId, hand.UserId, messageId, text, Delivery, Ct));
    }

    public Task UnsendAsync(Hand hand, string messageId)
    {
        recorder.Unsent(hand.UserId, messageId, Delivery);
        return desk.DoAsync(() => platform.UnsendAsync(hand.UserId, messageId, Delivery, Ct));
    }

    /// <summary>Presses a button of the chat; the newest one with its label is recorded by that label.</summary>
    /// <param name="action">LINE's action object, as the phone shows it.</param>
    /// <param name="picked">What a date and time picker was set to.</param>
    public Task PressAsync(Hand hand, JsonElement action, string? picked)
    {
        if (picked is null && PressedButton.IsNewest(platform.Chat(hand.ChatId), action, out var label))
        {
            recorder.Tapped(hand, label, Delivery);
        }
        else if (PressedButton.TextOf(action, "type") == "message")
        {
            return SayAsync(hand, PressedButton.TextOf(action, "text") ?? "");
        }
        else
        {
            recorder.Missed(picked is null ? "ラベルで選べないボタン" : "日時の選択");
        }

        return desk.DoAsync(() => platform.PressAsync(hand.UserId, action, picked, hand.GroupId, Delivery, Ct));
    }

    /// <param name="area">Counted from 0.</param>
    public Task TapMenuAsync(string userId, int area, string? picked)
    {
        recorder.MissedIf(picked is not null, "日時の選択");
        recorder.TappedMenu(userId, area, Delivery);
        return desk.DoAsync(() => platform.TapRichMenuAsync(userId, area, picked, Delivery, Ct));
    }

    private Task SendAsync(Hand hand, MemberMessage message, JsonObject? step) =>
        desk.DoAsync(async () => recorder.Name(step, await platform.SendAsync(hand.UserId, message, Delivery, Ct)));
}
