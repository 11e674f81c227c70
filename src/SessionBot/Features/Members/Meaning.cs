using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;
using SessionBot.Features.Webhook;

namespace SessionBot.Features.Members;

/// <summary>What a member's words are by themselves, whatever was said before and whatever is stored. What only organizers can say is not looked for.</summary>
internal abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>Words that only an organizer has a use for, from somebody who is none.</summary>
    public sealed record NotForMembers : Meaning;

    public sealed record Command(MemberCommand Asked) : Meaning;

    /// <summary>A region's name and nothing else answers the question for the region, whenever it comes.</summary>
    public sealed record Names(Region Region) : Meaning;

    public sealed record NearlyNames(Region Region) : Meaning;

    /// <summary>Something to keep, or an answer to what the bot has asked.</summary>
    public sealed record Words : Meaning;

    public static Meaning Of(Said said) => TryCommand(said) ?? OfPlain(said);

    /// <returns>Null when nothing is asked of the bot.</returns>
    public static Meaning? TryCommand(Said said) =>
        !said.By.IsOrganizer && OrganizerCommand.IsUnmistakable(said.Text) ? new NotForMembers()
        : MemberCommand.Parse(said.Text) is { } command ? new Command(command)
        : null;

    private static Meaning OfPlain(Said said)
    {
        var isAsked = said.By.RegionId is null;
        if ((RegionNames.Find(said.Group.Regions, said.Text) ?? (isAsked ? RegionNames.FindIntroduced(said.Group.Regions, said.Text) : null)) is { } region)
        {
            return new Names(region);
        }

        return isAsked && RegionNames.FindNear(said.Group.Regions, said.Text) is { } near ? new NearlyNames(near) : new Words();
    }
}
