namespace InnovationPotential;

/// <summary>A model, a table or a study cannot be used; all its problems are in <see cref="Diagnostics"/>.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>The exception for some problems.</summary>
    /// <param name="diagnostics">The problems, at least one.</param>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public InvalidInputException(IEnumerable<Diagnostic> diagnostics)
        : this(diagnostics.ToEquatableArray())
    {
    }

    private InvalidInputException(EquatableArray<Diagnostic> diagnostics)
        : base(string.Join("\n", diagnostics))
    {
        if (diagnostics.IsEmpty) throw new ArgumentException("An exception needs at least one problem.", nameof(diagnostics));
        Diagnostics = diagnostics;
    }

    /// <summary>Every problem found, not only the first.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Throws when the diagnostics hold an error.</summary>
    /// <param name="diagnostics">The diagnostics to look through.</param>
    /// <exception cref="InvalidInputException">At least one is an error; all of them are carried.</exception>
    public static void ThrowIfAny(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToEquatableArray();
        if (all.HasErrors()) throw new InvalidInputException(all);
    }
}
