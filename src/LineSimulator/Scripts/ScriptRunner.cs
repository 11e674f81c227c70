using LineSimulator.Chats;
using LineSimulator.People;
using LineSimulator.Webhooks;

namespace LineSimulator.Scripts;

/// <summary>Plays scripts.</summary>
/// <param name="settle">Waits until the bot has nothing left to do; awaited after each step, so that the next one meets a settled bot.</param>
/// <param name="setClock">Moves the clock to a scene's time; without it scenes are headings only.</param>
public sealed class ScriptRunner(LinePlatform platform, Func<CancellationToken, Task> settle, Action<DateTimeOffset>? setClock = null)
{
    /// <summary>The user ID that a script's key stands for, the same in every run.</summary>
    public static string UserId(Script script, string key) => ScriptCast.UserId(script.Seed, key);

    /// <summary>Plays the script to its end. People that the platform knows from an earlier run of the script are taken as they are.</summary>
    /// <exception cref="ScriptException">A step could not be done, or an expectation was not met.</exception>
    public async Task RunAsync(Script script, IProgress<ScriptProgress>? progress = null, CancellationToken ct = default)
    {
        var cast = await ScriptCast.GatherAsync(platform, script, ct);
        var messageIds = new Dictionary<string, string>();
        for (var index = 0; index < script.Steps.Count; index++)
        {
            var step = script.Steps[index];
            progress?.Report(new ScriptProgress(index + 1, script.Steps.Count, ScriptDescription.Of(step, script.Users)));
            switch (step)
            {
                case ScriptStep.Scene { At: { } at }:
                    setClock?.Invoke(at);
                    break;
                case ScriptStep.Act act:
                    cast.MarkAllRead(act.As);
                    await DoAsync(act, cast, messageIds, ct);
                    break;
                case ScriptStep.Together together:
                    await DoTogetherAsync(together, script.Seed + index, cast, messageIds, ct);
                    break;
                case ScriptStep.Expect expect:
                    Check(expect, script, cast);
                    break;
            }

            await settle(ct);
        }
    }

    private async Task DoTogetherAsync(
        ScriptStep.Together together, int seed, ScriptCast cast, Dictionary<string, string> messageIds, CancellationToken ct)
    {
        foreach (var act in together.Acts)
        {
            cast.MarkAllRead(act.As);
        }

        await platform.HoldAsync(
            async () =>
            {
                foreach (var act in together.Acts)
                {
                    await DoAsync(act, cast, messageIds, ct);
                }
            },
            HeldOrder.Shuffled(seed) with { InOneWebhook = together.InOneWebhook },
            ct);
    }

    private async Task DoAsync(ScriptStep.Act act, ScriptCast cast, Dictionary<string, string> messageIds, CancellationToken ct)
    {
        var userId = cast.Id(act.As);
        try
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
                    var text = new MemberMessage.Text(say.Text) { ChatId = cast.GroupId(say.In, act.Number) };
                    Remember(say.Ref, await platform.SendAsync(userId, text, act.Delivery, ct));
                    break;
                case ScriptDeed.SendFile send:
                    var file = new MemberMessage.File(send.Name, FileContent.Generated(send.Bytes)) { ChatId = cast.GroupId(send.In, act.Number) };
                    Remember(send.Ref, await platform.SendAsync(userId, file, act.Delivery, ct));
                    break;
                case ScriptDeed.Edit edit:
                    var editedId = Resolve(edit.Ref, act, messageIds);
                    var groupId = platform.Chats.First(chat => chat.Entries.Any(entry => entry.MessageId == editedId)).Id;
                    await platform.EditAsync(groupId, userId, editedId, edit.Text, act.Delivery, ct);
                    break;
                case ScriptDeed.TapMenu menu:
                    await platform.TapRichMenuAsync(userId, menu.Area, null, act.Delivery, ct);
                    break;
                case ScriptDeed.Tap { In: not null } tap:
                    await platform.TapInGroupAsync(cast.GroupId(tap.In, act.Number)!, userId, tap.Label, act.Delivery, ct);
                    break;
                case ScriptDeed.Tap tap:
                    await platform.TapAsync(userId, tap.Label, act.Delivery, ct);
                    break;
                case ScriptDeed.Unsend unsend:
                    await platform.UnsendAsync(userId, Resolve(unsend.Ref, act, messageIds), act.Delivery, ct);
                    break;
            }
        }
        catch (SimulatorException fault)
        {
            throw new ScriptException(act.Number, fault.Message);
        }

        void Remember(string? reference, string messageId)
        {
            if (reference is not null)
            {
                messageIds[reference] = messageId;
            }
        }
    }

    private static string Resolve(string reference, ScriptStep.Act act, Dictionary<string, string> messageIds) =>
        messageIds.GetValueOrDefault(reference)
        ?? throw new ScriptException(act.Number, $"No message has the ref \"{reference}\" yet: put \"ref\": \"{reference}\" on an earlier say or file.");

    private void Check(ScriptStep.Expect expect, Script script, ScriptCast cast)
    {
        cast.GroupId(expect.In, expect.Number);
        var unread = cast.Unread(expect.In ?? expect.As);
        if (unread.Any(text => text.Contains(expect.Contains, StringComparison.Ordinal)))
        {
            return;
        }

        var stands = unread.Count == 0 ? "The bot has written nothing" : $"The bot wrote {string.Join(" ", unread.Select(text => $"「{text}」"))}";
        var delivery = platform.Deliveries is [.., { Outcome: not DeliveryOutcome.Ok } last] ? $" The last webhook failed: {last.Outcome} {last.Status} {last.Detail}".TrimEnd() + "." : "";
        throw new ScriptException(
            expect.Number, $"Expected 「{expect.Contains}」 for {script.Users[expect.As]}. {stands} since that user's last step.{delivery} Correct the bot, or the expectation.");
    }
}
