using System.CommandLine;

namespace SessionBot.Load.Speed;

/// <summary>How long a member waits for the receipt of a question: from the webhook to the call of LINE's reply endpoint.</summary>
internal static class ReplyVerb
{
    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often everything is measured.", DefaultValueFactory = _ => 3 };
        var seconds = new Option<int>("--seconds") { Description = "How long each rate is kept up.", DefaultValueFactory = _ => 5 };
        var shareCores = new Option<bool>("--share-cores") { Description = "Does not give the servers one core and this driver the others." };
        var command = new Command("reply", "From a question to its receipt, at 200 and at 1,000 a second, and as fast as it goes.") { rounds, seconds, shareCores };
        command.SetAction(async (parsed, ct) =>
        {
            var pin = Cores.CanPin && !parsed.GetValue(shareCores);
            if (pin)
            {
                await Cores.LeaveFirstAsync(ct);
            }

            var run = new ReplyRounds(parsed.GetValue(seconds), pin);
            for (var round = 0; round < parsed.GetValue(rounds); round++)
            {
                await run.RunAsync(ct);
            }

            var figures = new Figures(parsed.InvocationConfiguration.Output);
            run.Judge(figures, parsed.InvocationConfiguration.Output);
            return figures.ExitCode;
        });
        return command;
    }
}
