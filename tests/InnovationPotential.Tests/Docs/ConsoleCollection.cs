namespace InnovationPotential.Tests.Docs;

/// <summary>Tests that take the console for themselves run one after another, when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "Console";
}
