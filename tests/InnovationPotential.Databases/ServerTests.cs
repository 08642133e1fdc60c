namespace InnovationPotential.Databases;

/// <summary>What every server gives as memory does.</summary>
public abstract class ServerTests
{
    /// <summary>A connection to the first server.</summary>
    private protected abstract Engine First { get; }

    [Fact]
    public void Random_models_score_awful_tables_as_in_memory()
    {
        using var engine = First;
        ScoreTests.Compare(engine, 60).Should().BeGreaterThan(20);
    }

    [Fact]
    public void A_number_beside_a_double_is_that_number_to_the_last_bit()
    {
        using var engine = First;
        NumberTests.Holds(engine);
    }

    [Fact]
    public void Tables_are_prepared_as_in_memory()
    {
        using var engine = First;
        PreparationTests.Prepares(engine, 40).Should().BeGreaterThan(10);
        PreparationTests.Learns(engine, 40).Should().BeGreaterThan(10);
    }

    [Fact]
    public void Levels_relative_to_all_scores_are_those_of_memory()
    {
        using var engine = First;
        LevelTests.Holds(15, engine).Should().BeGreaterThan(5);
    }
}
