using System.Diagnostics;

namespace SessionBot.Load.Speed;

/// <param name="Name">As the figures are named, such as <c>express-ack</c>.</param>
/// <param name="Command">How to start it in a folder of its own.</param>
/// <param name="Bar">The least that the service must reach as a multiple of it; null where nothing was aimed at.</param>
/// <param name="Requests">What share of a round's requests it gets: the slow ones would take minutes.</param>
internal sealed record Contestant(string Name, Func<string, ProcessStartInfo> Command, double? Bar = null, double Requests = 1)
{
    public const string Service = "service";
    public const string Bare = "bare";

    public static IReadOnlyList<Contestant> All(string? nodeFolder)
    {
        List<Contestant> all =
        [
            new(Bare, folder => Programs.Own(BareServer.Verb, folder), 0.55),
            new(Service, folder => Programs.Unanswered(folder)),
            new("naive-ef", folder => Programs.Own(NaiveServer.Verb, folder), Requests: 0.02),
        ];
        if (nodeFolder is not null)
        {
            all.AddRange(
            [
                new("express-ack", folder => NodePeers.Command(nodeFolder, folder, "express.js", "ack"), 5, 0.3),
                new("express-insert", folder => NodePeers.Command(nodeFolder, folder, "express.js", "each"), 15, 0.1),
                new("express-group", folder => NodePeers.Command(nodeFolder, folder, "express.js", "together"), 4, 0.3),
                new("fastify-group", folder => NodePeers.Command(nodeFolder, folder, "fastify.js"), 1.2),
            ]);
        }

        return all;
    }
}
