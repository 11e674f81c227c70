namespace SessionBot.Domain;

/// <summary>An id that is a GUID of version 7, so that ids sort by the moment they were made.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public readonly record struct StudyGroupId(Guid Value) : IEntityId<StudyGroupId>
{
    public static StudyGroupId From(Guid value) => new(value);
}

public readonly record struct RegionId(Guid Value) : IEntityId<RegionId>
{
    public static RegionId From(Guid value) => new(value);
}

public readonly record struct MemberId(Guid Value) : IEntityId<MemberId>
{
    public static MemberId From(Guid value) => new(value);
}

public readonly record struct SessionId(Guid Value) : IEntityId<SessionId>
{
    public static SessionId From(Guid value) => new(value);
}

public readonly record struct ReportId(Guid Value) : IEntityId<ReportId>
{
    public static ReportId From(Guid value) => new(value);
}

public readonly record struct AnnouncementId(Guid Value) : IEntityId<AnnouncementId>
{
    public static AnnouncementId From(Guid value) => new(value);
}

public readonly record struct QuestionId(Guid Value) : IEntityId<QuestionId>
{
    public static QuestionId From(Guid value) => new(value);
}
