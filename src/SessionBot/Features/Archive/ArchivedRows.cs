using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage;
using SessionBot.Storage.Moving;

namespace SessionBot.Features.Archive;

/// <summary>
/// Every row of a session, one a line: <c>Kind {…}</c>, regions and members first. The ids of the group and its regions belong to one database, so here they are made of their
/// names. Who asked without a name has here, in all that is about that question, an id of its own that leads to nobody.
/// </summary>
internal sealed class ArchivedRows(SessionBotDb db, ArchivedPeople people)
{
    public const string FileName = "rows.txt";

    public const string Region = nameof(Domain.StudyGroups.Region);

    public async Task WriteAsync(Session session, string path, CancellationToken ct)
    {
        var group = await db.StudyGroups.AsNoTracking().Include(group => group.Regions).SingleAsync(group => group.Id == session.StudyGroupId, ct);
        var rows = await SessionRows.ReadAsync(db, session, ct);
        var anonymous = rows.OfType<Question>().Where(question => question.IsAnonymous).Select(question => new HiddenAsker(question, rows.OfType<QuestionPart>())).ToList();
        var lines = rows.Select(row => anonymous.Aggregate($"{row.GetType().Name} {RowJson.Write(db, row)}", (line, asker) => asker.Hide(row, line))).ToList();

        // Somebody whom nothing names any more is known to have asked by being listed.
        var members = (await people.OfAsync(session, rows, ct)).FindAll(member => !anonymous.Exists(asker => asker.IsAlias(member.Id))
            && (!anonymous.Exists(asker => asker.Is(member.Id)) || lines.Exists(line => line.Contains($"{member.Id.Value:D}", StringComparison.Ordinal))));
        var needed = rows.OfType<RegionalReport>().Select(report => report.RegionId).Concat(members.Select(member => member.RegionId).OfType<RegionId>()).ToHashSet();
        var regions = group.Regions.Where(region => needed.Contains(region.Id)).OrderBy(region => region.Ordinal).ThenBy(region => region.Name, StringComparer.Ordinal).ToList();
        var ids = IdsOf(group, regions.ToDictionary(region => region.Name, region => region.Id.Value));
        lines.InsertRange(0,
        [
            .. regions.Select(region => Line(Region, new JsonObject { ["Id"] = region.Id.Value, ["Name"] = region.Name })),
            .. members.Select(member => Line(ArchivedPeople.Kind, ArchivedPeople.Write(member))),
            .. anonymous.Select(asker => Line(ArchivedPeople.Kind, asker.Written())),
        ]);
        await File.WriteAllTextAsync(path, string.Concat(lines.Select(line => Replaced(line, ids) + "\n")), ct);
    }

    /// <param name="regions">Their ids in this database, by their names.</param>
    /// <returns>What stands in an archive for each id of this database.</returns>
    public static Dictionary<Guid, Guid> IdsOf(StudyGroup group, IReadOnlyDictionary<string, Guid> regions)
    {
        var ids = regions.ToDictionary(region => region.Value, region => MadeOf($"region/{group.Key}/{region.Key}"));
        ids[group.Id.Value] = MadeOf($"group/{group.Key}");
        return ids;
    }

    /// <summary>Ids are written with hyphens in columns, and without in the places of edits.</summary>
    public static string Replaced(string line, IReadOnlyDictionary<Guid, Guid> ids) =>
        ids.Aggregate(line, (text, id) => Replaced(text, id.Key, id.Value));

    internal static string Replaced(string line, Guid one, Guid other) =>
        line.Replace($"{one:D}", $"{other:D}", StringComparison.Ordinal).Replace($"{one:N}", $"{other:N}", StringComparison.Ordinal);

    internal static Guid MadeOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private static string Line(string kind, JsonObject row) => $"{kind} {row.ToJsonString(RowJson.Readable)}";
}
