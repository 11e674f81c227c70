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
        var cast = new ScriptCast(platform, script);
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
                    cast.MarkRead(act.As);
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
            cast.MarkRead(act.As);
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
                    var messageId = await platform.SayAsync(userId, say.Text, act.Delivery, ct);
                    if (say.Ref is not null)
                    {
                        messageIds[say.Ref] = messageId;
                    }

                    break;
                case ScriptDeed.Tap tap:
                    await platform.TapAsync(userId, tap.Label, act.Delivery, ct);
                    break;
                case ScriptDeed.Unsend unsend:
                    await platform.UnsendAsync(userId, Resolve(unsend, act, messageIds), act.Delivery, ct);
                    break;
            }
        }
        catch (SimulatorException fault)
        {
            throw new ScriptException(act.Number, fault.Message);
        }
    }

    private static string Resolve(ScriptDeed.Unsend unsend, ScriptStep.Act act, Dictionary<string, string> messageIds) =>
        messageIds.GetValueOrDefault(unsend.Ref)
        ?? throw new ScriptException(act.Number, $"No message has the ref \"{unsend.Ref}\" yet: put \"ref\": \"{unsend.Ref}\" on an earlier say.");

    private void Check(ScriptStep.Expect expect, Script script, ScriptCast cast)
    {
        var unread = cast.Unread(expect.As);
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
