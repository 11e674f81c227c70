using System.Reflection;

namespace SessionBot.Hosting;

/// <summary>Which keys may stand at a place of the settings.</summary>
internal abstract record SettingShape
{
    private SettingShape()
    {
    }

    /// <summary>One value; nothing stands below it.</summary>
    public sealed record Value : SettingShape;

    /// <summary>Only these keys, in any letter case.</summary>
    public sealed record Section(IReadOnlyDictionary<string, SettingShape> Members) : SettingShape;

    /// <summary>Keys that the operator chooses, or the numbers of a list.</summary>
    public sealed record Keyed(SettingShape Entry) : SettingShape;

    /// <summary>A library reads it, in its own way.</summary>
    public sealed record Free : SettingShape;

    /// <summary>What the configuration binder fills of a class of options.</summary>
    public static SettingShape Of(Type type)
    {
        if (type.IsValueType || type == typeof(string) || type == typeof(Uri))
        {
            return new Value();
        }

        var interfaces = type.GetInterfaces().Where(one => one.IsGenericType).ToList();
        var entry = interfaces.Find(one => one.GetGenericTypeDefinition() == typeof(IDictionary<,>))?.GetGenericArguments()[1]
            ?? interfaces.Find(one => one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        return entry is not null
            ? new Keyed(Of(entry))
            : Sections(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite).ToDictionary(member => member.Name, member => Of(member.PropertyType)));
    }

    public static Section Sections(IReadOnlyDictionary<string, SettingShape> members) =>
        new(new Dictionary<string, SettingShape>(members, StringComparer.OrdinalIgnoreCase));

    public static Section FreeSections(params IEnumerable<string> names) => Sections(names.ToDictionary(name => name, SettingShape (_) => new Free()));
}
