namespace SessionBot.Minutes.Files;

/// <summary>Makes the exception of one kind of file: the line (1-based) where known, the fault, the remedy, and what it is for whoever has words of their own.</summary>
internal delegate Exception FileFault(int? line, string fault, string remedy, FileFaultKind? kind = null);

internal static class FaultText
{
    public static string Of(string file, int? line, string fault, string remedy) =>
        line is null ? $"{file}: {fault} {remedy}" : $"{file} line {line}: {fault} {remedy}";
}
