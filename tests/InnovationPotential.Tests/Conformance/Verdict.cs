namespace InnovationPotential.Tests.Conformance;

/// <summary>What a reference file, or a part of it, is to the library.</summary>
internal enum Verdict
{
    /// <summary>Every value agrees.</summary>
    Conforms,

    /// <summary>What is right agrees; the rest is a deliberate deviation.</summary>
    Deviates,

    /// <summary>Data from which results are computed.</summary>
    Input,

    /// <summary>The library has no such function.</summary>
    NoCounterpart,

    /// <summary>Not compared yet.</summary>
    Pending,
}
