using Microsoft.Extensions.Options;
using SessionBot.Hosting;

namespace SessionBot.Features.Menu;

/// <summary>Reads each group's menu file at the start, so that a broken one is found before it is to be applied.</summary>
internal sealed class MenuValidator : IValidateOptions<StudyGroupCatalog>
{
    public ValidateOptionsResult Validate(string? name, StudyGroupCatalog options)
    {
        var faults = options.Select(group => FaultOf(group.Key, group.Value)).OfType<string>().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FaultOf(string key, StudyGroupOptions group)
    {
        try
        {
            MenuFile.Read(MenuFile.PathOf(group));
            return null;
        }
        catch (MenuFileException exception)
        {
            return $"StudyGroups:{key}:Menu names a menu that cannot be used. {exception.Message}";
        }
    }
}
