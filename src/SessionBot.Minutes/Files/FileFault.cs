namespace SessionBot.Minutes.Files;

/// <summary>Makes the exception of one kind of file: the line (1-based) where known, the fault, the remedy.</summary>
internal delegate Exception FileFault(int? line, string fault, string remedy);

internal static class FaultText
{
    public static string Of(string file, int? line, string fault, string remedy) =>
        line is null ? $"{file}: {fault} {remedy}" : $"{file} line {line}: {fault} {remedy}";
}
