namespace InnovationPotential;

/// <summary>A coded, located message: something is wrong, undefined, imputed, excluded, tied or worth knowing.</summary>
/// <param name="Code">The stable code, <c>IP</c> and four digits; the list is in <c>docs/diagnostics.md</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is the case, with the offending text or number in it.</param>
/// <remarks>Value-equal, immutable.</remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record Diagnostic(string Code, Severity Severity, string Message)
{
    /// <summary>Where.</summary>
    public Location Location { get; init; } = Location.None;

    /// <summary>How to mend it, if that can be said.</summary>
    public string? Hint { get; init; }

    /// <summary>An error.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="message">What is the case.</param>
    /// <param name="location">Where; nowhere in particular when left out.</param>
    /// <param name="hint">How to mend it.</param>
    public static Diagnostic Error(string code, string message, Location? location = null, string? hint = null) =>
        Of(Severity.Error, code, message, location, hint);

    /// <summary>A warning.</summary>
    /// <inheritdoc cref="Error"/>
    public static Diagnostic Warning(string code, string message, Location? location = null, string? hint = null) =>
        Of(Severity.Warning, code, message, location, hint);

    /// <summary>A piece of information.</summary>
    /// <inheritdoc cref="Error"/>
    public static Diagnostic Information(string code, string message, Location? location = null, string? hint = null) =>
        Of(Severity.Information, code, message, location, hint);

    /// <summary>A message of a severity.</summary>
    /// <inheritdoc cref="Error"/>
    internal static Diagnostic Of(Severity severity, string code, string message, Location? location = null, string? hint = null) =>
        new(code, severity, message) { Location = location ?? Location.None, Hint = hint };

    internal static EquatableArray<Diagnostic> In(string? path, EquatableArray<Diagnostic> found) => path is null ? found
        : found.Select(d => d with { Location = d.Location with { File = d.Location.File ?? System.IO.Path.GetFileName(path) } })
            .ToEquatableArray();

    /// <summary>One line: severity, code, place, message and hint.</summary>
    public override string ToString()
    {
        var place = Location.ToString();
        var where = place.Length == 0 ? "" : $" ({place})";
        var mend = Hint is null ? "" : $" {Hint}";
        return $"{Severity.ToString().ToLowerInvariant()} {Code}{where}: {Message}{mend}";
    }
}
