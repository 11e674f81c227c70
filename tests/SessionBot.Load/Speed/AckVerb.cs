using System.CommandLine;

namespace SessionBot.Load.Speed;

/// <summary>How fast the service takes webhooks in, durably and each once, beside other servers in the same run.</summary>
internal static class AckVerb
{
    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each server is measured.", DefaultValueFactory = _ => 5 };
        var requests = new Option<int>("--requests") { Description = "Webhooks a round for the fast servers.", DefaultValueFactory = _ => 40_000 };
        var connections = new Option<int>("--connections") { Description = "Keep-alive connections.", DefaultValueFactory = _ => 64 };
        var withoutNode = new Option<bool>("--without-node") { Description = "Leaves out what needs Node and npm." };
        var shareCores = new Option<bool>("--share-cores") { Description = "Does not give the servers one core and this driver the others." };
        var peers = new Option<string>("--peers")
        {
            Description = "Where the Node servers' packages are kept.",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "sessionbot-peers"),
        };
        var command = new Command("ack", "Durable acknowledgements as a ratio to other servers.") { rounds, requests, connections, withoutNode, shareCores, peers };
        command.SetAction(async (parsed, ct) =>
        {
            var node = parsed.GetValue(withoutNode) ? null : parsed.GetValue(peers)!;
            if (node is not null)
            {
                await NodePeers.InstallAsync(node, ct);
            }

            var pin = Cores.CanPin && !parsed.GetValue(shareCores);
            if (pin)
            {
                await Cores.LeaveFirstAsync(ct);
            }

            var contestants = Contestant.All(node);
            var folder = Directory.CreateTempSubdirectory("sessionbot-load-");
            try
            {
                var run = new AckRounds(contestants, folder.FullName, parsed.GetValue(requests), parsed.GetValue(connections), pin);
                await run.RunAsync(parsed.GetValue(rounds), ct);
                var output = parsed.InvocationConfiguration.Output;
                AckTable.Print(output, contestants, run.Samples);
                var figures = new Figures(output);
                AckTable.Judge(figures, contestants, run.Samples);
                return figures.ExitCode;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }
}
