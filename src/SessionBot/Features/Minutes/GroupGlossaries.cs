using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Minutes.Checking;

namespace SessionBot.Features.Minutes;

/// <summary>The words of each study group, its own and the shipped ones; read at the start, so that a broken file stops it.</summary>
internal sealed class GroupGlossaries(IOptions<StudyGroupCatalog> groups)
{
    private readonly Dictionary<string, Glossary> _glossaries = groups.Value.ToDictionary(group => group.Key, group => Read(group.Value.Glossary));

    public Glossary For(string group) => _glossaries[group];

    private static Glossary Read(string own)
    {
        var shipped = Glossary.Read(Glossary.DefaultPath);
        return own.Length == 0 ? shipped : shipped.With(Glossary.Read(Path.Combine(Path.GetDirectoryName(Glossary.DefaultPath)!, own)));
    }
}
