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
        var actor = new ScriptActor(platform, cast);
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
                    await actor.DoAsync(act, ct);
                    break;
                case ScriptStep.Together together:
                    await DoTogetherAsync(together, script.Seed + index, cast, actor, ct);
                    break;
                case ScriptStep.Turn turn:
                    await TurnAsync(turn.What, ct);
                    break;
                case ScriptStep.Expect expect:
                    Check(expect, script, cast);
                    break;
            }

            await settle(ct);
        }
    }

    private async Task DoTogetherAsync(ScriptStep.Together together, int seed, ScriptCast cast, ScriptActor actor, CancellationToken ct)
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
                    await actor.DoAsync(act, ct);
                }
            },
            (together.Order ?? HeldOrder.Shuffled(seed)) with { InOneWebhook = together.InOneWebhook },
            ct);
    }

    private async Task TurnAsync(ScriptTurn turn, CancellationToken ct)
    {
        switch (turn)
        {
            case ScriptTurn.Standby standby:
                platform.IsOnStandby = standby.IsOn;
                break;
            case ScriptTurn.Quota quota:
                platform.QuotaLimit = quota.Limit;
                break;
            case ScriptTurn.Trouble trouble:
                platform.Fault(trouble.Endpoint, trouble.Kind, trouble.Times, trouble.Delay);
                break;
            case ScriptTurn.NoTrouble:
                platform.ClearFaults();
                break;
            case ScriptTurn.Redeliver:
                await platform.RedeliverPendingAsync(ct);
                break;
            default:
                throw new InvalidOperationException($"The turn {turn} is not done: give it an arm here.");
        }
    }

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
