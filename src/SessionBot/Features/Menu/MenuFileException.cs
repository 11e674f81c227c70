namespace SessionBot.Features.Menu;

/// <summary>A menu's file or image that cannot be used.</summary>
internal sealed class MenuFileException(string file, string fault, string remedy) : Exception($"{file}: {fault}; {remedy}.");
