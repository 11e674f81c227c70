using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.MyData;
using SessionBot.Storage;
using SessionBot.Storage.Moving;

namespace SessionBot.Features.Archive;

/// <summary>
/// The members whom a session's rows name. Their LINE ids stay where they are: who is restored has a name and a region, and is sent nothing; who writes again is somebody new.
/// </summary>
internal sealed class ArchivedPeople(SessionBotDb db)
{
    public const string Kind = nameof(Member);

    /// <summary>Takes the place of the LINE id, which LINE never sends.</summary>
    private const string Restored = "restored:";

    public async Task<List<Member>> OfAsync(Session session, IReadOnlyList<object> rows, CancellationToken ct)
    {
        var named = rows.SelectMany(NamedIn).ToHashSet();
        return (await db.Members.AsNoTracking().Where(member => member.StudyGroupId == session.StudyGroupId).ToListAsync(ct))
            .Where(member => named.Contains(member.Id.Value)).OrderBy(member => member.Id.Value).ToList();
    }

    public static JsonObject Write(Member member)
    {
        var json = new JsonObject { ["Id"] = member.Id.Value, ["JoinedAt"] = member.JoinedAt.ToUniversalTime() };
        if (member.DisplayName is { } name)
        {
            json["DisplayName"] = name;
        }

        if (member.RegionId is { } region)
        {
            json["RegionId"] = region.Value;
        }

        if (member.LineUserId.StartsWith(EraseMember.Erased, StringComparison.Ordinal))
        {
            json["IsErased"] = true;
        }

        return json;
    }

    /// <returns>Whether it is somebody who was not known here.</returns>
    public async Task<bool> RestoreAsync(JsonObject json, StudyGroupId group, CancellationToken ct)
    {
        var id = new MemberId(json["Id"]!.GetValue<Guid>());
        if (await db.Members.FindAsync([id], ct) is { } known)
        {
            return known.StudyGroupId == group ? false : throw new FormatException("a member belongs to another group here");
        }

        db.Members.Add(new Member
        {
            Id = id,
            StudyGroupId = group,
            LineUserId = json.ContainsKey("IsErased") ? EraseMember.AliasOf(id) : $"{Restored}{id.Value}",
            DisplayName = json["DisplayName"]?.GetValue<string>(),
            RegionId = json["RegionId"]?.GetValue<Guid>() is { } region ? new RegionId(region) : null,
            IsFollowing = false,
            JoinedAt = json["JoinedAt"]!.GetValue<DateTimeOffset>(),
        });
        return true;
    }

    private IEnumerable<Guid> NamedIn(object row)
    {
        var own = SessionRows.MembersIn(db, row).Select(member => member.Value);
        return row switch
        {
            SessionEvent { Subject: { } subject } => own.Append(subject),
            MinutesEdit edit when Guid.TryParseExact(edit.Place[(edit.Place.LastIndexOf('/') + 1)..], "N", out var recipient) => own.Append(recipient),
            _ => own,
        };
    }
}
