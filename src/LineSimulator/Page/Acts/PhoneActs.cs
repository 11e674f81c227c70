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
        var step = recorder.Did(hand, RecordedDeed.Say(text), Delivery);
        recorder.Quoted(step, platform.Chat(hand.ChatId).Entries.FirstOrDefault(entry => quotedId is not null && entry.MessageId == quotedId));
        return SendAsync(hand, new MemberMessage.Text(text) { ChatId = hand.GroupId, QuotedMessageId = quotedId }, step);
    }

    public Task SendFileAsync(Hand hand, string fileName, byte[] bytes)
    {
        var step = recorder.Did(hand, RecordedDeed.File(fileName, recorder.Content(bytes)), Delivery);
        return SendAsync(hand, new MemberMessage.File(fileName, FileContent.Of(bytes)) { ChatId = hand.GroupId }, step);
    }

    /// <summary>Several photos chosen together.</summary>
    public Task SendPhotosAsync(Hand hand, IReadOnlyList<byte[]> photos)
    {
        var step = recorder.Did(hand, RecordedDeed.Photos(photos.Select(recorder.Content)), Delivery);
        return desk.DoAsync(async () => recorder.Name(
            step, await platform.SendPhotosAsync(hand.UserId, [.. photos.Select(FileContent.Of)], hand.GroupId, Delivery, Ct)));
    }

    public Task SendStickerAsync(Hand hand, string packageId, string stickerId)
    {
        var step = recorder.Did(hand, RecordedDeed.Sticker(packageId, stickerId), Delivery);
        return SendAsync(hand, new MemberMessage.Sticker(packageId, stickerId) { ChatId = hand.GroupId }, step);
    }

    public Task SendLocationAsync(Hand hand, LocationRequest place)
    {
        var step = recorder.Did(hand, RecordedDeed.Location(place), Delivery);
        return SendAsync(hand, new MemberMessage.Location(place.Latitude, place.Longitude, place.Title, place.Address) { ChatId = hand.GroupId }, step);
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
            recorder.Did(hand, new() { ["tap"] = label }, Delivery);
        }
        else if (PressedButton.TextOf(action, "type") == "message")
        {
            return SayAsync(hand, PressedButton.TextOf(action, "text") ?? "");
        }
        else
        {
            recorder.Did(hand, RecordedDeed.Press(action, picked), Delivery);
        }

        return desk.DoAsync(() => platform.PressAsync(hand.UserId, action, picked, hand.GroupId, Delivery, Ct));
    }

    /// <param name="area">Counted from 0.</param>
    public Task TapMenuAsync(string userId, int area, string? picked)
    {
        recorder.Did(new Hand(userId, null), RecordedDeed.Menu(area, picked), Delivery);
        return desk.DoAsync(() => platform.TapRichMenuAsync(userId, area, picked, Delivery, Ct));
    }

    private Task SendAsync(Hand hand, MemberMessage message, JsonObject? step) =>
        desk.DoAsync(async () => recorder.Name(step, await platform.SendAsync(hand.UserId, message, Delivery, Ct)));
}
