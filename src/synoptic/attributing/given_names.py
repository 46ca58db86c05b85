"""Common given names: they tell a person from a place, and "he" from "she"."""

from __future__ import annotations

from synoptic.attributing.lexicon import listed

MALE = listed(
    """
    Aaron Abdul Abdullah Abraham Adam Adrian Ahmed Alan Albert Alejandro Alex Alexander Alexei Alfred
    Ali Allan Allen Alvin Ambrose Amir Andre Andreas Andrei Andrew Andy Angus Anthony Antoine Antonio
    Arnold Arthur Ben Benjamin Bernard Bernie Bert Bill Billy Bob Bobby Boris Brad Bradley Brandon
    Brendan Brett Brian Bruce Bryan Byron Calvin Carl Carlos Cesar Chad Charles Charlie Chris Christian
    Christopher Chuck Clarence Clark Claude Clifford Clint Colin Corey Cory Craig Curtis Cyrus Dale
    Damian Damon Dan Daniel Danny Darrell Darren Darryl Dave David Dean Dennis Derek Derrick Desmond
    Devin Devon Diego Dieter Dimitri Dominic Don Donald Doug Douglas Drew Duane Duncan Dustin Dwight
    Dylan Earl Ed Eddie Edgar Eduardo Edward Edwin Eli Elias Elijah Emil Emilio Emmanuel Enrique Eric
    Erik Ernest Ethan Eugene Evan Felipe Felix Fernando Florian Francisco Frank Franklin Fred Frederick
    Gabriel Gary Gavin Geoff Geoffrey George Gerald Gerard Gilbert Glen Glenn Gordon Graham Grant Greg
    Gregory Guillermo Gustavo Guy Hans Harold Harris Harry Harvey Hassan Hector Henrik Henry Herbert
    Herman Howard Hugh Hugo Ian Ibrahim Igor Isaac Ismail Ivan Jack Jacob Jacques Jake Jamal James Jared
    Jason Javier Jay Jeff Jeffrey Jeremiah Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joe Joel Johan
    Johannes John Johnny Jon Jonah Jonas Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Julian Julio
    Jurgen Justin Karim Karl Keith Ken Kenneth Kent Kevin Khalid Kirk Klaus Kurt Kyle Lamar Lance Larry
    Lars Lawrence Lee Leo Leon Leonard Leroy Lewis Liam Lloyd Logan Louis Lucas Luis Luke Magnus Malcolm
    Manuel Marc Marcel Marco Marcus Mario Mark Marshall Martin Marvin Mathew Matt Matthew Maurice Max
    Maxwell Melvin Michael Miguel Mike Mikhail Miles Mitch Mitchell Mitt Mohamed Mohammad Mohammed
    Muhammad Mustafa Nathan Nathaniel Neil Nicholas Nick Nicolas Nigel Nikolai Noah Norman Oleg Oliver
    Omar Oscar Otto Owen Pablo Patrick Paul Pavel Pedro Perry Pete Peter Phil Philip Phillip Pierre
    Rafael Rahul Ralph Ramon Randall Randy Ray Raymond Reginald Rene Ricardo Richard Rick Ricky Robert
    Roberto Rodney Rodrigo Roger Roland Roman Ron Ronald Ronnie Ross Roy Ruben Rudolph Rudy Russell Ryan
    Salman Sam Samuel Santiago Scott Sean Sebastian Sergei Sergio Seth Shane Shaun Shawn Sidney Simon
    Spencer Stanley Stefan Stephen Steve Steven Stuart Ted Terrence Terry Theodore Thomas Tim Timothy
    Toby Todd Tom Tommy Tony Travis Trevor Troy Tyler Tyrone Vernon Victor Vincent Vladimir Wade Walter
    Warren Wayne Wesley Wilhelm Will William Willie Wolfgang Yusuf Zachary Barack Barry Jeb Newt Rand
    Rahm Volodymyr Xi Rishi Olaf Jens Antony
    """
)

FEMALE = listed(
    """
    Abigail Ada Adele Agnes Alexandra Alice Alicia Alison Allison Alyssa Amanda Amber Amelia Amina Amy
    Ana Andrea Angela Angelica Anita Ann Anna Anne Annette Annie April Ashley Astrid Audrey Barbara
    Beatrice Becky Bella Bernadette Beth Betty Beverly Bonnie Brenda Bridget Brittany Brooke Candace
    Carla Carly Carmen Carol Caroline Carolyn Carrie Catherine Cathy Cecilia Charlene Charlotte Chelsea
    Cheryl Chloe Christina Christine Cindy Claire Clara Claudia Colleen Connie Constance Courtney
    Crystal Cynthia Daisy Dana Danielle Dawn Deborah Debra Denise Diana Diane Dolores Donna Dora Doris
    Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elise Eliza Elizabeth Ella Ellen Eloise Elsa
    Emily Emma Erica Erika Erin Esther Eva Evelyn Fatima Faye Felicia Fiona Florence Frances Francesca
    Gabrielle Gail Georgia Geraldine Gina Glenda Gloria Grace Greta Gretchen Gwen Hannah Harriet Hazel
    Heather Heidi Helen Helena Hilary Hillary Holly Ida Ingrid Irene Iris Isabel Isabella Jackie
    Jacqueline Jane Janet Janice Jasmine Jean Jeanette Jeanne Jenna Jennifer Jenny Jessica Jill Jo Joan
    Joanna Joanne Jocelyn Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie June Karen Karin
    Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kayla Kelly Kendra Kim Kimberly Kirsten Krista
    Kristen Kristin Kristina Lara Latoya Laura Lauren Leah Leila Lena Leslie Lillian Lily Linda Lisa Liz
    Lois Lorraine Louise Lucia Lucy Lydia Lynn Madeleine Madison Maggie Marcia Margaret Maria Marian
    Marie Marilyn Marina Marion Marjorie Marlene Marta Martha Mary Maureen Megan Melania Melanie Melinda
    Melissa Mercedes Meredith Michele Michelle Mildred Miranda Miriam Molly Monica Nadia Nancy Naomi
    Natalia Natalie Natasha Nicole Nina Nora Norma Olga Olivia Pam Pamela Patricia Patty Paula Pauline
    Peggy Penelope Penny Phyllis Priscilla Rachel Ramona Rebecca Regina Renee Rhonda Rita Roberta Robin
    Rosa Rosalind Rose Rosemary Roxanne Ruth Sabrina Sally Samantha Sandra Sara Sarah Savannah Shannon
    Sharon Sheila Shelly Sherry Shirley Sofia Sonia Sophia Sophie Stacey Stacy Stella Stephanie Sue
    Susan Susanna Suzanne Sylvia Tamara Tammy Tanya Tara Teresa Theresa Tiffany Tina Tonya Tracy Ursula
    Valerie Vanessa Veronica Vicki Victoria Violet Virginia Vivian Wanda Wendy Whitney Yolanda Yvette
    Yvonne Zoe Kamala Jacinda Nikki Condoleezza
    """
)
