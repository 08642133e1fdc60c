using System.Diagnostics.CodeAnalysis;

namespace InnovationPotential;

/// <summary>What came of reading something: the thing itself, or everything that is wrong with it.</summary>
/// <typeparam name="T">What was read: a model, a table, a study, a fitted model.</typeparam>
/// <remarks>Immutable. Equal when values and diagnostics are; a value that is no record is equal to itself only.</remarks>
public sealed record Reading<T>
    where T : class
{
    internal Reading(T? value, EquatableArray<Diagnostic> diagnostics) => (Value, Diagnostics) = (value, diagnostics);

    /// <summary>What was read; null when there is an error, for nothing half-read is returned.</summary>
    public T? Value { get; }

    /// <summary>Everything found: errors, warnings and information.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>What was read.</summary>
    /// <exception cref="InvalidInputException">There is an error; everything found is carried.</exception>
    public T OrThrow() => Value ?? throw new InvalidInputException(Diagnostics);

    /// <summary>Whether it succeeded, and how many diagnostics there are.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{(Succeeded ? "read" : "not read")}, diagnostics: {Diagnostics.Count}");
}
