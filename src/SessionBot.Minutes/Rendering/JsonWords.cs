using System.Text.Json;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>The words of minutes.json for closed sets.</summary>
internal static class JsonWords
{
    public static readonly Dictionary<string, SectionKind> Sections = new()
    {
        ["head"] = SectionKind.Head,
        ["overview"] = SectionKind.Overview,
        ["reports"] = SectionKind.Reports,
        ["talk"] = SectionKind.Talk,
        ["questions"] = SectionKind.Questions,
        ["closing"] = SectionKind.Closing,
        ["agenda"] = SectionKind.Agenda,
    };

    public static readonly Dictionary<string, QaRole> Roles = new()
    {
        ["question"] = QaRole.Question,
        ["comment"] = QaRole.Comment,
        ["answer"] = QaRole.Answer,
    };

    public static readonly Dictionary<string, Audience> Audiences = ByName<Audience>();

    public static readonly Dictionary<string, GroundingVerdict> Verdicts = ByName<GroundingVerdict>();

    public static readonly Dictionary<string, MarkBasis> Bases = ByName<MarkBasis>();

    public static readonly Dictionary<string, GroundingFacet> Facets = ByName<GroundingFacet>();

    public static string Of<T>(Dictionary<string, T> words, T value)
        where T : struct, Enum => words.First(word => word.Value.Equals(value)).Key;

    public static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static Dictionary<string, T> ByName<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
