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

    /// <summary>How the group's articles write days; what a group has published can still be read when it is no longer configured.</summary>
    public DateLayout DatesOf(string group) => _layouts.TryGetValue(group, out var layout) ? layout.Date : new(DateStyle.Seireki, Weekday: true);
}
