using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Features.Members;
using SessionBot.Features.MyData;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Organizers;

/// <summary>Whoever knows the group's code becomes an organizer. Guesses are counted in the database, and so by all processes together.</summary>
internal sealed class BecomeOrganizer(SessionBotDb db, Outbox outbox, OrganizerLog log, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    private const int MostGuesses = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    public async Task<Outcome> HandleAsync(Said said, string code, CancellationToken ct)
    {
        var (member, now) = (said.By, clock.GetUtcNow());
        var guesses = await GuessesAsync(said, now - Pause, ct);
        if (guesses.Sum(guess => guess.Codes) >= MostGuesses)
        {
            return new("organizer:too-many-codes", OrganizerReplies.CodePaused(guesses.Max(guess => guess.At) + Pause));
        }

        if (IsRight(said.Group.Key, code))
        {
            if (!member.IsOrganizer)
            {
                await log.AddedAsync(member, ct);
            }

            (member.WrongCodes, member.WrongCodeAt, member.IsOrganizer) = (0, null, true);
            return new("organizer:registered", MemberReplies.NowOrganizer());
        }

        member.WrongCodes = guesses.Where(guess => guess.By == member.Id).Sum(guess => guess.Codes) + 1;
        member.WrongCodeAt = now;
        if (guesses.Sum(guess => guess.Codes) + 1 < MostGuesses)
        {
            return new("organizer:wrong-code", MemberReplies.WrongCode());
        }

        await TellOrganizersAsync(said, ct);
        return new("organizer:too-many-codes", OrganizerReplies.CodePaused(now + Pause));
    }

    /// <summary>The member's, and those of whoever was erased meanwhile: it may be the same person, who has come in anew.</summary>
    private async Task<List<(MemberId By, int Codes, DateTimeOffset At)>> GuessesAsync(Said said, DateTimeOffset since, CancellationToken ct)
    {
        var own = said.By.Id;
        var guesses = await db.Members.AsNoTracking()
            .Where(member => member.StudyGroupId == said.Group.Id && member.WrongCodeAt > since && (member.Id == own || member.LineUserId.StartsWith(EraseMember.Erased)))
            .Select(member => new { member.Id, member.WrongCodes, member.WrongCodeAt }).ToListAsync(ct);
        return guesses.ConvertAll(guess => (guess.Id, guess.WrongCodes, guess.WrongCodeAt!.Value));
    }

    private bool IsRight(string group, string code)
    {
        var expected = Width.Fold(groups.Value[group].OrganizerCode).Trim();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(code.Trim()));
    }

    private async Task TellOrganizersAsync(Said said, CancellationToken ct)
    {
        var guesser = said.By;
        foreach (var organizer in await db.Members
            .Where(member => member.StudyGroupId == said.Group.Id && member.IsOrganizer && member.Id != guesser.Id).ToListAsync(ct))
        {
            await outbox.NotifyAsync(said.Group.Key, organizer, $"{OrganizerTopics.Codes}{guesser.Id.Value:N}", OrganizerReplies.CodesGuessed(guesser), ct);
        }
    }
}
