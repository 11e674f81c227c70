using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Minutes.Layout;

namespace SessionBot.Features.Minutes;

/// <summary>The article layout of each study group; read at the start, so that a broken file stops it.</summary>
internal sealed class GroupLayouts(IOptions<StudyGroupCatalog> groups)
{
    private readonly Dictionary<string, MinutesLayout> _layouts = groups.Value.ToDictionary(
        group => group.Key,
        group => MinutesLayout.Read(Path.Combine(Path.GetDirectoryName(MinutesLayout.DefaultPath)!, group.Value.Layout)));

    public MinutesLayout For(string group) => _layouts[group];
}
