using LineSimulator.Chats;
using LineSimulator.People;

namespace LineSimulator.Scripts;

/// <summary>Does what the people of a script do, and remembers the messages that the script names.</summary>
internal sealed class ScriptActor(LinePlatform platform, ScriptCast cast)
{
    private readonly Dictionary<string, string> _messageIds = [];

    public async Task DoAsync(ScriptStep.Act act, CancellationToken ct)
    {
        try
        {
            await DoAsync(act, cast.Id(act.As), ct);
        }
        catch (SimulatorException fault)
        {
            throw new ScriptException(act.Number, fault.Message);
        }
    }

    private async Task DoAsync(ScriptStep.Act act, string userId, CancellationToken ct)
    {
        switch (act.Deed)
        {
            case ScriptDeed.Follow:
                await platform.FollowAsync(userId, act.Delivery, ct);
                break;
            case ScriptDeed.Unfollow:
                await platform.UnfollowAsync(userId, act.Delivery, ct);
                break;
            case ScriptDeed.Say say:
                var chatId = cast.GroupId(say.In, act.Number);
                var text = new MemberMessage.Text(say.Text) { QuotedMessageId = Quoted(say, act.Number, platform.Chat(chatId ?? userId)) };
                await SendAsync(act, userId, text, say.Ref, say.In, ct);
                break;
            case ScriptDeed.SendFile send:
                await SendAsync(act, userId, new MemberMessage.File(send.Name, send.Content.ToFile()), send.Ref, send.In, ct);
                break;
            case ScriptDeed.SendSticker sticker:
                await SendAsync(act, userId, new MemberMessage.Sticker(sticker.PackageId, sticker.StickerId), sticker.Ref, sticker.In, ct);
                break;
            case ScriptDeed.SendLocation place:
                await SendAsync(act, userId, new MemberMessage.Location(place.Latitude, place.Longitude, place.Title, place.Address), place.Ref, place.In, ct);
                break;
            case ScriptDeed.SendPhotos send:
                var photos = send.Photos.Select(photo => photo.ToFile()).ToList();
                var ids = await platform.SendPhotosAsync(userId, photos, cast.GroupId(send.In, act.Number), act.Delivery, ct);
                foreach (var (place, id) in ids.Index())
                {
                    Remember(send.Ref is null ? null : $"{send.Ref}.{place + 1}", id);
                }

                break;
            case ScriptDeed.Edit edit:
                var editedId = Resolve(edit.Ref, act.Number);
                var groupId = platform.Chats.First(chat => chat.Entries.Any(entry => entry.MessageId == editedId)).Id;
                await platform.EditAsync(groupId, userId, editedId, edit.Text, act.Delivery, ct);
                break;
            case ScriptDeed.TapMenu menu:
                await platform.TapRichMenuAsync(userId, menu.Area, menu.Picked, act.Delivery, ct);
                break;
            case ScriptDeed.Tap { In: not null } tap:
                await platform.TapInGroupAsync(cast.GroupId(tap.In, act.Number)!, userId, tap.Label, act.Delivery, ct);
                break;
            case ScriptDeed.Tap tap:
                await platform.TapAsync(userId, tap.Label, act.Delivery, ct);
                break;
            case ScriptDeed.Press press:
                await platform.PressAsync(userId, press.Action, press.Picked, cast.GroupId(press.In, act.Number), act.Delivery, ct);
                break;
            case ScriptDeed.Unsend unsend:
                await platform.UnsendAsync(userId, Resolve(unsend.Ref, act.Number), act.Delivery, ct);
                break;
            default:
                throw new InvalidOperationException($"The deed {act.Deed} is not done: give it an arm here.");
        }
    }

    private async Task SendAsync(ScriptStep.Act act, string userId, MemberMessage message, string? reference, string? group, CancellationToken ct) =>
        Remember(reference, await platform.SendAsync(userId, message with { ChatId = cast.GroupId(group, act.Number) }, act.Delivery, ct));

    private void Remember(string? reference, string messageId)
    {
        if (reference is not null)
        {
            _messageIds[reference] = messageId;
        }
    }

    private string? Quoted(ScriptDeed.Say say, string number, Chat chat)
    {
        if (say.QuoteBot is not { } words)
        {
            return say.Quote is null ? null : Resolve(say.Quote, number);
        }

        return chat.Entries.LastOrDefault(entry => entry.Kind == ChatEntryKind.FromBot && entry.Text.Contains(words, StringComparison.Ordinal))?.MessageId
            ?? throw new ScriptException(number, $"The bot has written nothing with 「{words}」 in this chat: correct quoteBot, or the bot.");
    }

    private string Resolve(string reference, string number) =>
        _messageIds.GetValueOrDefault(reference)
        ?? throw new ScriptException(number, $"No message has the ref \"{reference}\" yet: put \"ref\": \"{reference}\" on an earlier say, file, photos, sticker or location.");
}
