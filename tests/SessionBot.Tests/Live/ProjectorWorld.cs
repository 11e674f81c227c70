using System.Text.RegularExpressions;
using LineSimulator.People;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Live;

/// <summary>A session with a projector page, and members who ask.</summary>
internal static partial class ProjectorWorld
{
    public static Task<(BotWorld World, SimulatedUser Organizer)> LiveAsync(int mostStreams = 2000) => BotWorld.LiveAsync(new Dictionary<string, string?>
    {
        ["Service:PublicAddress"] = "https://bot.example.jp/",
        ["Live:MostStreams"] = $"{mostStreams}",
    });

    /// <summary>The address from the bot's words, at the service's own door.</summary>
    public static async Task<Uri> ProjectorAsync(this BotWorld world, SimulatedUser organizer)
    {
        await world.SayAsync(organizer, "投影");
        return new(world.Address, new Uri(Link().Match(world.LastWords(organizer)).Value).AbsolutePath);
    }

    /// <summary>Asks it, and an organizer puts it on screen.</summary>
    /// <returns>The message's id.</returns>
    public static async Task<string> ShowAsync(this BotWorld world, SimulatedUser organizer, SimulatedUser asker, string text, int number = 1)
    {
        var id = await world.SayAsync(asker, text);
        await world.SayAsync(organizer, $"承認 {number}");
        await world.SayAsync(organizer, $"表示 {number}");
        return id;
    }

    public static Uri Part(this Uri projector, string name) => new($"{projector}/{name}");

    [GeneratedRegex(@"https://bot\.example\.jp/projector/[A-Za-z0-9_-]{22}")]
    private static partial Regex Link();
}
