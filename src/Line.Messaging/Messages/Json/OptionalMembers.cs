using System.Text.Json;

namespace Line.Messaging;

/// <summary>Members that are left out where there is nothing to write.</summary>
internal static class OptionalMembers
{
    public static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    public static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    public static void WriteOptional<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, Func<T, string> word)
        where T : struct, Enum
    {
        if (value is { } named)
        {
            writer.WriteString(name, word(named));
        }
    }

    public static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, ITemplateAction? action)
    {
        if (action is not null)
        {
            writer.WritePropertyName(name);
            ActionWriter.Write(writer, action);
        }
    }
}
