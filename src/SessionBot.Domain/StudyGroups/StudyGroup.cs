namespace SessionBot.Domain.StudyGroups;

/// <summary>A group of municipalities that meets online, with one LINE official account.</summary>
public sealed class StudyGroup
{
    public required StudyGroupId Id { get; init; }

    /// <summary>The name that ties this row to the group's settings.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    public List<Region> Regions { get; init; } = [];
}

/// <summary>A municipality, or a label such as 「○○市ほか」. Its reports stand in the article in the order of <see cref="Ordinal"/>.</summary>
public sealed class Region
{
    public required RegionId Id { get; init; }

    public required StudyGroupId StudyGroupId { get; init; }

    public required string Name { get; init; }

    public required int Ordinal { get; set; }
}
